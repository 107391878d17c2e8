package dev.slipway.engine.document.value;

import java.util.regex.Pattern;

/** A name as RFC 1123 has it for one label: lower-case letters, digits and dashes, at most 63. */
@Scalar(noun = "a name", pattern = DnsLabel.PATTERN, example = "acme")
public record DnsLabel(String text) implements Comparable<DnsLabel> {

    static final String PATTERN = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";
    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    public DnsLabel {
        if (!COMPILED.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a name has lower-case letters, digits and '-' only, begins and ends with"
                            + " a letter or digit, and is at most 63 characters long");
        }
    }

    @Override
    public int compareTo(DnsLabel other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

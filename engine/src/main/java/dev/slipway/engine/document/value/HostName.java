package dev.slipway.engine.document.value;

import java.util.regex.Pattern;

/** The name of a host as RFC 1123 and Kubernetes have it: labels with dots between them, lower case. */
@Scalar(noun = "a host name", pattern = HostName.PATTERN, example = "node-1")
public record HostName(String text) implements Comparable<HostName> {

    static final String PATTERN =
            "(?=.{1,253}$)(?!([^.]*\\.)*[0-9]+$)" + DnsLabel.PATTERN + "(\\." + DnsLabel.PATTERN + ")*";
    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    public HostName {
        if (!COMPILED.matcher(text).matches()) {
            throw new IllegalArgumentException("a host name has labels of lower-case letters, digits and '-' with dots"
                    + " between them; the last one is no number");
        }
    }

    @Override
    public int compareTo(HostName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

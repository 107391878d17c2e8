package dev.slipway.host.document;

import dev.slipway.engine.document.value.Scalar;
import java.util.regex.Pattern;

/** A package version as apt has it, or a pattern with {@code *} for what may be anything. */
@Scalar(noun = "a package version", pattern = VersionPattern.PATTERN, example = "1.34.4-*", likeNumber = true)
public record VersionPattern(String text) implements Comparable<VersionPattern> {

    static final String PATTERN = "[0-9*][0-9A-Za-z.+:~*-]*";
    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    public VersionPattern {
        if (!COMPILED.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a package version has letters, digits and . + : ~ -, and * where anything may stand");
        }
    }

    @Override
    public int compareTo(VersionPattern other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

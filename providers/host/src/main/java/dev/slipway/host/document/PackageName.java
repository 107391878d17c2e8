package dev.slipway.host.document;

import dev.slipway.engine.document.value.Scalar;
import java.util.regex.Pattern;

/** Name of a Debian package. */
@Scalar(noun = "the name of a package", pattern = PackageName.PATTERN, example = "chrony")
public record PackageName(String text) implements Comparable<PackageName> {

    static final String PATTERN = "[a-z0-9][a-z0-9+.-]+";
    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    public PackageName {
        if (!COMPILED.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "the name of a package has lower-case letters, digits, and + - . within");
        }
    }

    @Override
    public int compareTo(PackageName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

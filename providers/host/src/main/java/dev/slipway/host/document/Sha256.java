package dev.slipway.host.document;

import dev.slipway.engine.document.value.Scalar;
import java.util.regex.Pattern;

/** SHA-256 digest of a file. */
@Scalar(
        noun = "a SHA-256 digest",
        pattern = Sha256.PATTERN,
        example = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03",
        likeNumber = true)
public record Sha256(String text) implements Comparable<Sha256> {

    static final String PATTERN = "[0-9a-f]{64}";
    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    public Sha256 {
        if (!COMPILED.matcher(text).matches()) {
            throw new IllegalArgumentException("a SHA-256 digest has 64 hexadecimal digits in lower case");
        }
    }

    @Override
    public int compareTo(Sha256 other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

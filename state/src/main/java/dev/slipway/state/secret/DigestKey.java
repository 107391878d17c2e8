package dev.slipway.state.secret;

import dev.slipway.state.StateException;
import dev.slipway.state.StateProblem;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The key of the digests: 32 bytes, written as 64 hexadecimal digits. It does not print itself. */
public final class DigestKey {

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private final byte[] bytes;

    private DigestKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new key that nobody can guess. */
    public static DigestKey random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new DigestKey(bytes);
    }

    /**
     * Reads a key from its text; white space around it does not count.
     *
     * @param where it comes from, for problems, such as {@code SLIPWAY_KEY}
     * @throws StateException if it is no key; the text is not in the problem
     */
    public static DigestKey parse(String text, String where) {
        var digits = text.strip();
        if (!FORM.matcher(digits).matches()) {
            throw new StateException(new StateProblem(
                    "the key of the secrets' digests has the wrong form",
                    where,
                    "found " + digits.length() + " characters, expected 64 hexadecimal digits in lower case",
                    "use the key that this state was made with; or remove it: a new one is made, and until the next"
                            + " apply each secret counts as unknown whether changed"));
        }
        return new DigestKey(HexFormat.of().parseHex(digits));
    }

    String text() {
        return HexFormat.of().formatHex(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "DigestKey[...]";
    }
}

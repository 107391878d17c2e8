package dev.slipway.host.target;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Random names. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** What nothing on a host can have guessed. */
    static String boundary() {
        return hex(16);
    }

    /** Name of a script. */
    static String script() {
        return hex(8);
    }

    private static String hex(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

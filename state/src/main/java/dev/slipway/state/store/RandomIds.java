package dev.slipway.state.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes texts that nobody else makes. */
final class RandomIds {

    private static final int BYTES = 12;

    private RandomIds() {}

    static String next() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

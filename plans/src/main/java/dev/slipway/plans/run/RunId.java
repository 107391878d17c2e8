package dev.slipway.plans.run;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names runs. */
final class RunId {

    private static final int BYTES = 6;

    private RunId() {}

    /** A name that no other run has. */
    static String next() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

package dev.slipway.state.json;

import java.util.HexFormat;

/**
 * Names of members that any reader of JSON takes. One with half a surrogate pair, which many readers refuse, is written
 * as its UTF-16 units in hexadecimal digits behind {@code $~}; so is one that begins like that.
 */
final class Names {

    private static final String HEX = "$~";
    private static final int DIGITS = 4;

    private Names() {}

    static String written(String name) {
        if (!name.startsWith(HEX) && isWhole(name)) {
            return name;
        }
        var digits = new StringBuilder(HEX);
        name.chars().forEach(unit -> digits.append(HexFormat.of().toHexDigits((char) unit)));
        return digits.toString();
    }

    /** Reads what {@link #written} made. */
    static String read(String written) {
        if (!written.startsWith(HEX)) {
            return written;
        }
        if ((written.length() - HEX.length()) % DIGITS != 0) {
            throw new IllegalArgumentException("a name in hexadecimal digits is cut short: " + written);
        }
        var name = new StringBuilder();
        for (var at = HEX.length(); at < written.length(); at += DIGITS) {
            name.append((char) HexFormat.fromHexDigits(written, at, at + DIGITS));
        }
        return name.toString();
    }

    /** A large plan has millions of names, so that this is plain code. */
    private static boolean isWhole(String name) {
        for (var at = 0; at < name.length(); at++) {
            if (Character.isSurrogate(name.charAt(at))) {
                if (!Character.isSurrogatePair(name.charAt(at), at + 1 < name.length() ? name.charAt(at + 1) : ' ')) {
                    return false;
                }
                at++;
            }
        }
        return true;
    }
}

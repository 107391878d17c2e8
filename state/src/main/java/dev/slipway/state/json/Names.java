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

    private static boolean isWhole(String name) {
        return name.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}

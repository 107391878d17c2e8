package dev.slipway.engine.document.value;

/** IP addresses as bytes and as text, without asking a resolver. */
final class IpBytes {

    private static final int GROUPS = 8;

    private IpBytes() {}

    static byte[] of(String text) {
        return text.indexOf(':') >= 0 ? v6(text) : v4(text);
    }

    private static byte[] v4(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("an IPv4 address has four numbers, an IPv6 address has colons");
        }
        var bytes = new byte[4];
        for (var i = 0; i < 4; i++) {
            bytes[i] = (byte) octet(parts[i]);
        }
        return bytes;
    }

    private static int octet(String part) {
        var number = 0;
        for (var i = 0; i < part.length(); i++) {
            var digit = part.charAt(i) - '0';
            number = digit < 0 || digit > 9 || number > 255 ? 256 : number * 10 + digit;
        }
        if (part.isEmpty() || number > 255 || (part.length() > 1 && part.charAt(0) == '0')) {
            throw new IllegalArgumentException(
                    "each part of an IPv4 address is a number from 0 to 255 without leading zeros");
        }
        return number;
    }

    private static byte[] v6(String text) {
        var gap = text.indexOf("::");
        if (gap < 0) {
            var groups = groups(text, true);
            if (groups.length != GROUPS) {
                throw wrongLength();
            }
            return bytes(groups);
        }
        var head = gap == 0 ? new int[0] : groups(text.substring(0, gap), false);
        var tail = gap + 2 == text.length() ? new int[0] : groups(text.substring(gap + 2), true);
        var missing = GROUPS - head.length - tail.length;
        if (missing < 1) {
            throw wrongLength();
        }
        var all = new int[GROUPS];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(tail, 0, all, head.length + missing, tail.length);
        return bytes(all);
    }

    /** Groups with colons between; the last of an address may be written as an IPv4 address. */
    private static int[] groups(String text, boolean last) {
        var parts = text.split(":", -1);
        var end = parts[parts.length - 1];
        var mapped = last && end.indexOf('.') >= 0;
        var groups = new int[parts.length + (mapped ? 1 : 0)];
        for (var i = 0; i < parts.length - (mapped ? 1 : 0); i++) {
            groups[i] = group(parts[i]);
        }
        if (mapped) {
            var bytes = v4(end);
            groups[parts.length - 1] = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
            groups[parts.length] = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        }
        return groups;
    }

    private static int group(String part) {
        var number = 0;
        for (var i = 0; i < part.length(); i++) {
            var digit = part.charAt(i) < 128 ? Character.digit(part.charAt(i), 16) : -1;
            if (digit < 0) {
                throw new IllegalArgumentException("a group of an IPv6 address has one to four hexadecimal digits");
            }
            number = number << 4 | digit;
        }
        if (part.isEmpty() || part.length() > 4) {
            throw new IllegalArgumentException("a group of an IPv6 address has one to four hexadecimal digits");
        }
        return number;
    }

    private static byte[] bytes(int[] groups) {
        var bytes = new byte[2 * GROUPS];
        for (var i = 0; i < GROUPS; i++) {
            bytes[2 * i] = (byte) (groups[i] >> 8);
            bytes[2 * i + 1] = (byte) groups[i];
        }
        return bytes;
    }

    private static IllegalArgumentException wrongLength() {
        return new IllegalArgumentException("an IPv6 address has eight groups, or fewer and '::' once");
    }

    static String text(byte[] bytes) {
        if (bytes.length == 4) {
            return (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + "." + (bytes[3] & 0xff);
        }
        var groups = new int[GROUPS];
        for (var i = 0; i < GROUPS; i++) {
            groups[i] = (bytes[2 * i] & 0xff) << 8 | (bytes[2 * i + 1] & 0xff);
        }
        return text(groups);
    }

    /** The longest run of zero groups, if it has two or more, is written as two colons. */
    private static String text(int[] groups) {
        var best = -1;
        var longest = 1;
        for (var i = 0; i < GROUPS; i++) {
            var run = 0;
            while (i + run < GROUPS && groups[i + run] == 0) {
                run++;
            }
            if (run > longest) {
                best = i;
                longest = run;
            }
        }
        var text = new StringBuilder();
        for (var i = 0; i < GROUPS; i++) {
            if (i == best) {
                text.append("::");
                i += longest - 1;
                continue;
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
                text.append(':');
            }
            text.append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }
}

package dev.slipway.host.resource;

import java.math.BigInteger;

/**
 * A package version as dpkg orders it: an epoch, an upstream version, a revision; in each, runs of digits count as
 * numbers, and a tilde comes before everything, even before the end.
 */
record DebianVersion(String text) implements Comparable<DebianVersion> {

    @Override
    public int compareTo(DebianVersion other) {
        var byEpoch = epoch().compareTo(other.epoch());
        if (byEpoch != 0) {
            return byEpoch;
        }
        var byUpstream = compare(upstream(), other.upstream());
        return byUpstream != 0 ? byUpstream : compare(revision(), other.revision());
    }

    private BigInteger epoch() {
        var colon = text.indexOf(':');
        return colon < 0 || !text.substring(0, colon).matches("[0-9]+")
                ? BigInteger.ZERO
                : new BigInteger(text.substring(0, colon));
    }

    private String upstream() {
        var rest = text.substring(text.indexOf(':') + 1);
        var dash = rest.lastIndexOf('-');
        return dash < 0 ? rest : rest.substring(0, dash);
    }

    private String revision() {
        var rest = text.substring(text.indexOf(':') + 1);
        var dash = rest.lastIndexOf('-');
        return dash < 0 ? "" : rest.substring(dash + 1);
    }

    private static int compare(String one, String other) {
        var i = 0;
        var j = 0;
        while (i < one.length() || j < other.length()) {
            while (isWord(one, i) || isWord(other, j)) {
                var byOrder = Integer.compare(order(one, i), order(other, j));
                if (byOrder != 0) {
                    return byOrder;
                }
                i++;
                j++;
            }
            var mine = digits(one, i);
            var its = digits(other, j);
            var byNumber = number(mine).compareTo(number(its));
            if (byNumber != 0) {
                return byNumber;
            }
            i += mine.length();
            j += its.length();
        }
        return 0;
    }

    private static boolean isWord(String text, int at) {
        return at < text.length() && !isDigit(text.charAt(at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int order(String text, int at) {
        if (at >= text.length() || isDigit(text.charAt(at))) {
            return 0;
        }
        var c = text.charAt(at);
        if (c == '~') {
            return -1;
        }
        return Character.isLetter(c) ? c : c + 256;
    }

    private static String digits(String text, int from) {
        var to = from;
        while (to < text.length() && isDigit(text.charAt(to))) {
            to++;
        }
        return text.substring(Math.min(from, text.length()), to);
    }

    private static BigInteger number(String digits) {
        return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
    }
}

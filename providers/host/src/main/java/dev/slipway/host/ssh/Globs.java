package dev.slipway.host.ssh;

/** Patterns with {@code *} for any text and {@code ?} for any character. */
final class Globs {

    private Globs() {}

    /** Whether a text fits a pattern. Takes time in proportion to both, whatever the pattern. */
    static boolean fits(String pattern, String text) {
        var p = 0;
        var t = 0;
        var star = -1;
        var from = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                from = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++from;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}

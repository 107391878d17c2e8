package dev.slipway.state;

/** Texts with {@code *} for any text, in time that grows with both lengths and no faster. */
final class Glob {

    private Glob() {}

    static boolean matches(String pattern, String text) {
        var p = 0;
        var t = 0;
        var star = -1;
        var afterStar = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                afterStar = t;
            } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++afterStar;
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

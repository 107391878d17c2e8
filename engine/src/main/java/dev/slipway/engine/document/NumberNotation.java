package dev.slipway.engine.document;

/** The ways in which YAML 1.1 and 1.2 write numbers. */
final class NumberNotation {

    private NumberNotation() {}

    /** What a text that is not empty is taken for, if for a number. */
    static PlainScalar of(String text) {
        if (!startsLikeNumber(text)) {
            return PlainScalar.TEXT;
        }
        var signed = text.charAt(0) == '+' || text.charAt(0) == '-';
        var digits = signed ? text.substring(1) : text;
        if (digits.isEmpty()) {
            return PlainScalar.TEXT;
        }
        if (all(digits, NumberNotation::isDigit)) {
            return (digits.length() > 1 && digits.charAt(0) == '0') || text.charAt(0) == '+'
                    ? PlainScalar.OLD_WHOLE
                    : PlainScalar.WHOLE;
        }
        if (isOtherBase(digits) || isGrouped(digits) || isSexagesimal(digits)) {
            return PlainScalar.OLD_WHOLE;
        }
        return isFraction(digits) ? PlainScalar.FRACTION : PlainScalar.TEXT;
    }

    private static boolean startsLikeNumber(String text) {
        var c = text.charAt(0);
        return isDigit(c) || c == '+' || c == '-' || c == '.';
    }

    private static boolean isOtherBase(String digits) {
        if (digits.length() < 3 || digits.charAt(0) != '0') {
            return false;
        }
        var rest = digits.substring(2);
        return switch (digits.charAt(1)) {
            case 'x' -> all(rest, c -> Character.digit(c, 16) >= 0 || c == '_');
            case 'o' -> all(rest, c -> Character.digit(c, 8) >= 0);
            case 'b' -> all(rest, c -> c == '0' || c == '1' || c == '_');
            default -> false;
        };
    }

    private static boolean isGrouped(String digits) {
        return isDigit(digits.charAt(0)) && all(digits, c -> isDigit(c) || c == '_');
    }

    private static boolean isSexagesimal(String digits) {
        var fraction = digits.indexOf('.');
        var parts = (fraction < 0 ? digits : digits.substring(0, fraction)).split(":", -1);
        if (parts.length < 2 || (fraction >= 0 && !all(digits.substring(fraction + 1), NumberNotation::isDigit))) {
            return false;
        }
        for (var i = 0; i < parts.length; i++) {
            var part = parts[i];
            if (!all(part, NumberNotation::isDigit) || (i > 0 && !isSixtieth(part))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSixtieth(String part) {
        return part.length() == 1 || (part.length() == 2 && part.charAt(0) < '6');
    }

    private static boolean isFraction(String digits) {
        if (digits.equalsIgnoreCase(".inf") || digits.equalsIgnoreCase(".nan")) {
            return true;
        }
        var i = skipDigits(digits, 0);
        var seen = i;
        if (i < digits.length() && digits.charAt(i) == '.') {
            var end = skipDigits(digits, i + 1);
            seen += end - i - 1;
            i = end;
        }
        if (seen == 0) {
            return false;
        }
        if (i < digits.length() && (digits.charAt(i) == 'e' || digits.charAt(i) == 'E')) {
            i++;
            if (i < digits.length() && (digits.charAt(i) == '+' || digits.charAt(i) == '-')) {
                i++;
            }
            var end = skipDigits(digits, i);
            return end > i && end == digits.length();
        }
        return i == digits.length();
    }

    private static int skipDigits(String text, int from) {
        var i = from;
        while (i < text.length() && (isDigit(text.charAt(i)) || (text.charAt(i) == '_' && i > 0))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean all(String text, CharTest test) {
        for (var i = 0; i < text.length(); i++) {
            if (!test.accepts(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** A test of one character that needs no boxing. */
    private interface CharTest {
        boolean accepts(char c);
    }
}

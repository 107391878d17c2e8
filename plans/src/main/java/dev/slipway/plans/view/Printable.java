package dev.slipway.plans.view;

/**
 * Text from a document or a host, fit for a terminal: what a terminal would obey, or what would show characters in
 * another order than they are in, is written out as {@code \}{@code u001b}.
 */
final class Printable {

    private Printable() {}

    /** Text on one line: breaks are written out too. */
    static String line(String text) {
        return shown(text, false);
    }

    /** One line of a text of several; tabs stay. */
    static String inBlock(String line) {
        return shown(line, true);
    }

    private static String shown(String text, boolean tabs) {
        if (isPlain(text) || text.codePoints().allMatch(c -> harmless(c, tabs))) {
            return text;
        }
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (harmless(c, tabs)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(written(c));
            }
        });
        return shown.toString();
    }

    /** Whether there is nothing but ASCII, as in nearly every text: asked for each line of a plan. */
    private static boolean isPlain(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) < ' ' || text.charAt(at) >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static boolean harmless(int c, boolean tabs) {
        if (c >= ' ' && c < 0x7f) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL -> tabs && c == '\t';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            default -> true;
        };
    }

    private static String written(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> c > 0xffff ? "\\u{%x}".formatted(c) : "\\u%04x".formatted(c);
        };
    }
}

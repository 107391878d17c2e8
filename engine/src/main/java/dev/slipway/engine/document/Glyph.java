package dev.slipway.engine.document;

/** What is shown for a character: itself, or a stand-in of one column if a terminal would obey it or not show it. */
final class Glyph {

    private static final int BLANK = ' ';
    private static final int STAND_IN = '\u00b7';

    private Glyph() {}

    static int of(int codePoint) {
        if (codePoint == '\t') {
            return BLANK;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> STAND_IN;
            default -> codePoint;
        };
    }
}

package dev.slipway.engine.document;

/**
 * One line of a source as it may be shown: hidden stretches as stars, no character that a terminal obeys, and of a long
 * line only the part around the place.
 *
 * @param text the line, or its part
 * @param from how many columns come before the place in it
 * @param width how many columns the place takes, at least one
 */
record Excerpt(String text, int from, int width) {

    private static final int WIDEST = 110;
    private static final int BEFORE = 50;
    private static final String STARS = "***";

    static Excerpt of(Position place) {
        var line = place.source().written(place.line());
        var length = line.codePointCount(0, line.length());
        var column = Math.min(place.column() - 1, length);
        var end = place.endLine() > place.line() ? length : Math.min(place.endColumn() - 1, length);
        var start = length <= WIDEST ? 0 : Math.max(0, Math.min(column - BEFORE, length - WIDEST));
        var stop = Math.min(length, start + WIDEST);
        var shown = new Shown(line, start, stop, hidden(place, start, stop));
        var head = start > 0 ? "…" : "";
        var tail = stop < length ? "…" : "";
        var from = shown.place(column);
        return new Excerpt(
                head + shown.text + tail, head.length() + from, Math.max(1, shown.place(Math.min(end, stop)) - from));
    }

    /** Which of the columns of a line, from one up to another, are hidden. */
    private static boolean[] hidden(Position place, int start, int stop) {
        var hidden = new boolean[stop - start];
        for (var stretch : place.source().hiddenOn(place.line())) {
            var from = stretch.line() < place.line() ? 0 : stretch.column() - 1;
            var to = stretch.endLine() > place.line() ? stop : Math.min(stop, stretch.endColumn() - 1);
            for (var i = Math.max(from, start); i < to; i++) {
                hidden[i - start] = true;
            }
        }
        return hidden;
    }

    /** A part of a line with its hidden stretches replaced, and where each of its columns has gone. */
    private static final class Shown {

        private final StringBuilder text = new StringBuilder();
        private final int start;
        private final int[] places;

        Shown(String line, int start, int stop, boolean[] hidden) {
            this.start = start;
            this.places = new int[stop - start + 1];
            var at = line.offsetByCodePoints(0, start);
            var count = 0;
            for (var i = 0; i < stop - start; i++) {
                var codePoint = line.codePointAt(at);
                at += Character.charCount(codePoint);
                if (!hidden[i]) {
                    places[i] = count++;
                    text.appendCodePoint(Glyph.of(codePoint));
                } else if (i == 0 || !hidden[i - 1]) {
                    places[i] = count;
                    text.append(STARS);
                    count += STARS.length();
                } else {
                    places[i] = places[i - 1];
                }
            }
            places[stop - start] = count;
        }

        /** How many columns are shown before one. */
        int place(int column) {
            return places[column - start];
        }
    }
}

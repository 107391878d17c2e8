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
        var line = Shown.of(place.source(), place.line());
        var from = line.shownAt(place.column());
        var to = place.endLine() > place.line() ? line.length() : line.shownAt(place.endColumn());
        return window(line, from, Math.max(to, from + 1));
    }

    private static Excerpt window(Shown line, int from, int to) {
        if (line.length() <= WIDEST) {
            return new Excerpt(line.part(0, line.length()), from, to - from);
        }
        var start = Math.max(0, Math.min(from - BEFORE, line.length() - WIDEST));
        var end = Math.min(line.length(), start + WIDEST);
        var head = start > 0 ? "…" : "";
        var tail = end < line.length() ? "…" : "";
        return new Excerpt(
                head + line.part(start, end) + tail, from - start + head.length(), Math.min(to, end + 1) - from);
    }

    /** A line with its hidden stretches replaced, and where each of its columns has gone. */
    private static final class Shown {
        private final int[] codePoints;
        private final int[] places;
        private final int length;

        private Shown(int[] codePoints, int[] places, int length) {
            this.codePoints = codePoints;
            this.places = places;
            this.length = length;
        }

        int length() {
            return length;
        }

        static Shown of(Source source, int number) {
            var written = source.written(number).codePoints().toArray();
            var hidden = hiddenColumns(source, number, written.length);
            var shown = new int
                    [written.length + STARS.length() * source.hiddenOn(number).size()];
            var places = new int[written.length + 1];
            var length = 0;
            for (var i = 0; i < written.length; i++) {
                if (!hidden[i]) {
                    places[i] = length;
                    shown[length++] = Glyph.of(written[i]);
                    continue;
                }
                var first = i == 0 || !hidden[i - 1];
                places[i] = first ? length : places[i - 1];
                for (var star = 0; first && star < STARS.length(); star++) {
                    shown[length++] = STARS.charAt(star);
                }
            }
            places[written.length] = length;
            return new Shown(shown, places, length);
        }

        private static boolean[] hiddenColumns(Source source, int number, int columns) {
            var hidden = new boolean[columns];
            for (var stretch : source.hiddenOn(number)) {
                var from = stretch.line() < number ? 0 : stretch.column() - 1;
                var to = stretch.endLine() > number ? columns : Math.min(columns, stretch.endColumn() - 1);
                for (var i = from; i < to; i++) {
                    hidden[i] = true;
                }
            }
            return hidden;
        }

        int shownAt(int column) {
            return places[Math.min(column, places.length) - 1];
        }

        String part(int start, int end) {
            return new String(codePoints, start, end - start);
        }
    }
}

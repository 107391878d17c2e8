package dev.slipway.engine.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text with a name. What was hidden in it is never shown again.
 *
 * <p>Line breaks are LF, CR LF and CR. Sources are equal only to themselves.
 */
public final class Source {

    private final String name;
    private final String text;
    private final int[] starts;
    private final List<Position> hidden = new ArrayList<>();

    private Source(String name, String text) {
        this.name = name;
        this.text = text;
        this.starts = lineStarts(text);
    }

    /** @param name what the user calls it, usually the path of a file as it was given */
    public static Source of(String name, String text) {
        return new Source(name, text);
    }

    public String name() {
        return name;
    }

    public int lines() {
        return starts.length;
    }

    /** From now on shows three stars instead of this stretch. */
    public synchronized void hide(Position stretch) {
        if (stretch.source() != this) {
            throw new IllegalArgumentException(stretch + " is no place in " + name);
        }
        hidden.add(stretch);
    }

    /** Hides whole lines from a column of the first on. */
    public void hideLines(int first, int column, int last) {
        hide(new Position(this, first, column, last, Integer.MAX_VALUE));
    }

    synchronized List<Position> hiddenOn(int line) {
        return hidden.stream()
                .filter(stretch -> stretch.line() <= line && line <= stretch.endLine())
                .toList();
    }

    /** A line as it was written, without its break; empty if there is no such line. */
    String written(int line) {
        if (line < 1 || line > starts.length) {
            return "";
        }
        var end = line < starts.length ? starts[line] : text.length();
        while (end > starts[line - 1] && isBreak(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(starts[line - 1], end);
    }

    @Override
    public String toString() {
        return name;
    }

    private static int[] lineStarts(String text) {
        var starts = new int[16];
        var count = 1;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}

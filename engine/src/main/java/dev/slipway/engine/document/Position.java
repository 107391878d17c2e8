package dev.slipway.engine.document;

import java.util.Comparator;

/**
 * A stretch of a source, from its first character up to (not including) its end. Lines and columns count from 1,
 * columns in code points.
 */
public record Position(Source source, int line, int column, int endLine, int endColumn)
        implements Comparable<Position> {

    private static final Comparator<Position> ORDER = Comparator.<Position, String>comparing(Position::file)
            .thenComparingInt(Position::line)
            .thenComparingInt(Position::column);

    public Position {
        if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
            throw new IllegalArgumentException(
                    "not a stretch of text: %d:%d to %d:%d".formatted(line, column, endLine, endColumn));
        }
    }

    /** The one character at a place. */
    public static Position at(Source source, int line, int column) {
        return new Position(source, line, column, line, column + 1);
    }

    public String file() {
        return source.name();
    }

    /** The first character of this stretch. */
    public Position start() {
        return at(source, line, column);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** As people and editors write it: {@code file:line:column}. */
    @Override
    public String toString() {
        return file() + ':' + line + ':' + column;
    }
}

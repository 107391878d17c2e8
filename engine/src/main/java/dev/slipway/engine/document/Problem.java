package dev.slipway.engine.document;

import java.util.Comparator;
import java.util.Optional;

/**
 * Something that is wrong with what a person wrote. No part of it contains a secret.
 *
 * @param what the thing first, then what is the matter with it, on one line
 * @param where its place; empty if it has none, as a file that does not exist
 * @param why what was found and what was expected
 * @param next the one thing to do next
 */
public record Problem(Severity severity, String what, Optional<Position> where, String why, String next)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.<Problem, Position>comparing(
                    problem -> problem.where().orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Problem::severity)
            .thenComparing(Problem::what)
            .thenComparing(Problem::why)
            .thenComparing(Problem::next);

    public static Problem error(String what, Position where, String why, String next) {
        return new Problem(Severity.ERROR, what, Optional.of(where), why, next);
    }

    /** An error that has no place in a text. */
    public static Problem error(String what, String why, String next) {
        return new Problem(Severity.ERROR, what, Optional.empty(), why, next);
    }

    public static Problem warning(String what, Position where, String why, String next) {
        return new Problem(Severity.WARNING, what, Optional.of(where), why, next);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** How bad it is. */
    public enum Severity {
        /** Nothing is done until it is gone. */
        ERROR,
        /** It is said, and the work goes on. */
        WARNING
    }
}

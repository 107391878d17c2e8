package dev.slipway.plans.cli;

import dev.slipway.engine.planner.PlanningProblem;
import dev.slipway.state.StateProblem;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/**
 * Something that is wrong, as a person reads it.
 *
 * @param what on one line
 * @param where its place; may be empty
 * @param why what was found and what was expected; may be empty
 * @param next one next step; may be empty
 */
record Complaint(String what, String where, String why, String next) {

    static Complaint of(StateProblem problem) {
        return new Complaint(problem.what(), problem.where(), problem.why(), problem.todo());
    }

    static Complaint of(PlanningProblem problem) {
        return new Complaint(problem.what(), problem.where(), problem.why(), problem.remedy());
    }

    /** A file that cannot be read or written. */
    static Complaint of(UncheckedIOException e) {
        var cause = Objects.requireNonNull(e.getCause(), "an I/O error has a cause");
        var why = switch (cause) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "its permissions forbid it";
            default -> "the system says: " + cause.getClass().getSimpleName() + ": " + cause.getMessage();
        };
        return new Complaint(
                String.valueOf(e.getMessage()), "", why, "see whether the name, the file and its disk are in order");
    }

    String text(String severity) {
        var text = new StringBuilder(severity).append(": ").append(what).append('\n');
        if (!where.isEmpty()) {
            text.append("  at ").append(where).append('\n');
        }
        for (var part : new String[] {why, next}) {
            if (!part.isEmpty()) {
                text.append("  ").append(part.strip().replace("\n", "\n  ")).append('\n');
            }
        }
        return text.toString();
    }
}

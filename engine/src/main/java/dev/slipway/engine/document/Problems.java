package dev.slipway.engine.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers problems, so that all are told at once, in the order of their places and each once. Of a flood it keeps the
 * first thousand and the count of the others.
 */
public final class Problems {

    private static final int LIMIT = 1000;

    private final List<Problem> kept = new ArrayList<>();
    private final Set<Problem> known = new HashSet<>();
    private int errors;
    private int dropped;
    private int droppedErrors;

    public void add(Problem problem) {
        if (known.contains(problem)) {
            return;
        }
        if (problem.severity() == Problem.Severity.ERROR) {
            errors++;
        }
        if (kept.size() == LIMIT) {
            dropped++;
            droppedErrors += problem.severity() == Problem.Severity.ERROR ? 1 : 0;
            return;
        }
        known.add(problem);
        kept.add(problem);
    }

    public void addAll(Problems others) {
        others.kept.forEach(this::add);
        errors += others.droppedErrors;
        droppedErrors += others.droppedErrors;
        dropped += others.dropped;
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    public boolean isEmpty() {
        return kept.isEmpty();
    }

    /** How many there were beyond those that are listed. */
    public int dropped() {
        return dropped;
    }

    /** All that were kept, by place. */
    public List<Problem> list() {
        return kept.stream().sorted().toList();
    }
}

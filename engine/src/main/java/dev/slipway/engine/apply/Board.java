package dev.slipway.engine.apply;

import dev.slipway.engine.graph.Walk;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.planner.Prepared;
import dev.slipway.state.Address;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where a walk stands: what has ended and how, and what may be taken on because of it. For one thread at a time. */
final class Board {

    private final Prepared prepared;
    private final Plan plan;
    private final Review review;
    private final Course course;
    private final Walk<Address> walk;
    private final Map<Address, Outcome> outcomes = new HashMap<>();

    /** For what stops its dependents, the change or step that is to blame. */
    private final Map<Address, Address> blame = new HashMap<>();

    private final Set<Address> begun = new HashSet<>();

    Board(Prepared prepared, Review review) {
        this.prepared = prepared;
        this.plan = prepared.plan();
        this.review = review;
        this.course = new Course(plan);
        this.walk = new Walk<>(course.graph());
    }

    /**
     * What follows from something.
     *
     * @param toDo what is to be carried out, in order
     * @param over what has ended without that, and not well
     */
    record Next(List<Address> toDo, SortedMap<Address, Outcome> over) {}

    Next begin(boolean stopping) {
        return follow(walk.begin(), stopping);
    }

    Next ended(Address address, Outcome outcome, boolean stopping) {
        return follow(end(address, outcome), stopping);
    }

    void begins(Address address) {
        begun.add(address);
    }

    private Next follow(List<Address> ready, boolean stopping) {
        var toDo = new ArrayList<Address>();
        var over = new TreeMap<Address, Outcome>();
        var next = new ArrayDeque<>(ready);
        for (var address = next.poll(); address != null; address = next.poll()) {
            var outcome = atOnce(address, stopping);
            if (outcome == null) {
                toDo.add(address);
            } else {
                if (!outcome.succeeded() && !address.type().equals(Plan.MILESTONE) && !review.unreviewed(address)) {
                    over.put(address, outcome);
                }
                next.addAll(end(address, outcome));
            }
        }
        return new Next(toDo, over);
    }

    private List<Address> end(Address address, Outcome outcome) {
        outcomes.put(address, outcome);
        if (!outcome.succeeded()) {
            blame.putIfAbsent(address, outcome instanceof Outcome.Skipped(var because) ? because : address);
        }
        return walk.done(address);
    }

    /** What becomes of something without doing anything; null if it has to be carried out. */
    private @Nullable Outcome atOnce(Address address, boolean stopping) {
        for (var before : course.successOf(address)) {
            var culprit = blame.get(before);
            if (culprit != null) {
                return blocked(address, culprit);
            }
        }
        if (address.type().equals(Plan.MILESTONE)) {
            return new Outcome.Unchanged();
        }
        var decided = review.decided(address);
        if (decided != null) {
            return decided;
        }
        if (idle(address)) {
            return new Outcome.Unchanged();
        }
        var unopened = unopened(address);
        if (unopened != null) {
            return unopened;
        }
        return stopping ? new Outcome.Interrupted(false) : null;
    }

    /** A no-op in between stays what it is, and passes on what stops its dependents. */
    private Outcome blocked(Address address, Address culprit) {
        blame.put(address, culprit);
        if (idle(address)) {
            return new Outcome.Unchanged();
        }
        return outcomes.get(culprit) instanceof Outcome.Interrupted
                ? new Outcome.Interrupted(false)
                : new Outcome.Skipped(culprit);
    }

    private boolean idle(Address address) {
        var piece = prepared.piece(address);
        return piece != null && piece.change() instanceof Change.NoOp && ChangeRun.idle(piece);
    }

    /** A closing step has nothing to close if nothing opened it, in this run or an earlier one. */
    private @Nullable Outcome unopened(Address address) {
        var openers = course.openersOf(address);
        if (openers.isEmpty() || owed(address)) {
            return null;
        }
        Outcome why = new Outcome.Unchanged();
        for (var opener : openers) {
            if (begun.contains(opener)) {
                return null;
            }
            why = outcomes.getOrDefault(opener, why);
        }
        return why;
    }

    private boolean owed(Address address) {
        return prepared.scope().inputs().state().openSteps().containsKey(address);
    }

    /** Whether a step closes what this run or an earlier one has opened. */
    boolean closes(Address step) {
        return owed(step) || !course.openersOf(step).isEmpty();
    }

    /** What became of everything; what was never taken on was interrupted. */
    ApplyResult result(boolean interrupted) {
        var all = new TreeMap<>(review.elsewhere());
        var unreviewed = new TreeSet<Address>();
        for (var address : plan.changes().keySet()) {
            note(address, all, unreviewed);
        }
        for (var address : plan.steps().keySet()) {
            note(address, all, unreviewed);
        }
        return new ApplyResult(all, unreviewed, interrupted);
    }

    private void note(Address address, Map<Address, Outcome> all, Set<Address> unreviewed) {
        if (review.unreviewed(address)) {
            unreviewed.add(address);
        } else {
            var outcome = outcomes.get(address);
            all.put(address, outcome == null ? new Outcome.Interrupted(begun.contains(address)) : outcome);
        }
    }
}

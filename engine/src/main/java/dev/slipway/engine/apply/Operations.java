package dev.slipway.engine.apply;

import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Place;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.RunResult;
import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Runs the operations of one change or step, in order; those for one place that follow each other in one go. */
final class Operations {

    private final Surroundings around;
    private final Address address;
    private final List<Operation> operations;
    private final Set<Probe<?>> probes;
    private final Deadline deadline;
    private final Pace pace = Pace.ofTries();
    private final Roles roles;

    private int done;
    private boolean touched;
    private Outputs outputs = Outputs.NONE;
    private Readings after = Readings.NONE;

    /** @param probes what will be asked afterwards; what its last target can answer is asked in the same go */
    Operations(
            Surroundings around, Address address, List<Operation> operations, Set<Probe<?>> probes, Deadline deadline) {
        this.around = around;
        this.address = address;
        this.operations = operations;
        this.probes = probes;
        this.deadline = deadline;
        this.roles = new Roles(around.prepared().scope().layers(), around.conversations());
    }

    /** Whether any of them may have happened. */
    boolean touched() {
        return touched;
    }

    /** Answers that came with the last of them; of some probes only, or none. */
    Readings after() {
        return after;
    }

    /**
     * Runs them to the end.
     *
     * @param reached asked when nobody knows whether an operation has happened: whether fresh readings show the result
     * @return why that could not be done; empty if all were done, or the result was reached all the same. Of a run that
     *     was told to stop in between, the last failure
     */
    Optional<Failure> run(Predicate<Readings> reached) {
        while (done < operations.size()) {
            var failure = next();
            if (failure == null) {
                continue;
            }
            // Of any but the last, the result says nothing about those that are still to come.
            var last = done == operations.size() - 1;
            if (failure.uncertain() && last && resultIsThere(reached)) {
                return Optional.empty();
            }
            if (!failure.temporary()
                    || deadline.passed()
                    || around.cancellation().stopping()) {
                return Optional.of(failure);
            }
            var wait = deadline.atMost(pace.next());
            around.announcer().say(new Event.Retrying(address, failure.what(), wait));
            around.workers().pause(wait, around.cancellation());
            if (around.cancellation().stopping() || deadline.passed()) {
                return Optional.of(failure);
            }
        }
        return Optional.empty();
    }

    private boolean resultIsThere(Predicate<Readings> reached) {
        after = around.conversations().read(probes);
        return reached.test(after);
    }

    /** Runs what comes next for one place; null if that was done. */
    private @Nullable Failure next() {
        var place = operations.get(done).place();
        return switch (roles.bind(place)) {
            case Roles.Bound.Nowhere(var failure) -> failure;
            case Roles.Bound.To(var target) -> runOn(place, target);
        };
    }

    private @Nullable Failure runOn(Place place, TargetId id) {
        var end = done + 1;
        while (end < operations.size() && operations.get(end).place().equals(place)) {
            end++;
        }
        var target = around.conversations().find(id);
        if (target == null) {
            return Failure.of(
                    "there is no way to " + id, around.conversations().unreachable(id), "report this as a bug");
        }
        var group = operations.subList(done, end);
        around.announcer().say(new Event.Running(address, place, id, summary(group)));
        var last = end == operations.size();
        var result = target.run(
                new Run(around.run() + " " + address, group, last ? probesOf(id) : Set.of(), outputs, deadline.left()));
        return take(result, group.size());
    }

    private @Nullable Failure take(RunResult result, int size) {
        var completed = result.completed();
        if (completed < 0 || completed > size || (result.failure().isEmpty() && completed < size)) {
            touched = true;
            return Failure.of(
                    "its target says that it did " + completed + " of " + size + " operations and names no failure",
                    "",
                    "report this as a bug");
        }
        done += completed;
        touched |= completed > 0
                || result.failure()
                        .map(failure -> !failure.temporary() || failure.uncertain())
                        .orElse(false);
        outputs = outputs.and(result.outputs());
        after = result.after();
        return result.failure().orElse(null);
    }

    private Set<Probe<?>> probesOf(TargetId target) {
        var some = new HashSet<Probe<?>>();
        for (var probe : probes) {
            if (probe.target().equals(target)) {
                some.add(probe);
            }
        }
        return some;
    }

    private static String summary(List<Operation> group) {
        return group.size() == 1
                ? group.getFirst().summary()
                : group.getFirst().summary() + ", and " + (group.size() - 1) + " more";
    }
}

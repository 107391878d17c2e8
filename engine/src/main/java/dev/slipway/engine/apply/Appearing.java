package dev.slipway.engine.apply;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.planner.Piece;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Readings;
import dev.slipway.state.Address;
import dev.slipway.state.Recorded;

/** Looks at a resource whose target did not exist when its change was planned, and now has to. */
final class Appearing {

    private final Surroundings around;
    private final Address address;
    private final Piece piece;
    private final Deadline deadline;

    Appearing(Surroundings around, Address address, Piece piece, Deadline deadline) {
        this.around = around;
        this.address = address;
        this.piece = piece;
        this.deadline = deadline;
    }

    /** What the look says. */
    sealed interface Look {
        /** Its change can be made as planned. */
        record AsAssumed() implements Look {}

        /** There is nothing to do but to record it. */
        record Done(Recorded recorded) implements Look {}

        record Ended(Outcome outcome) implements Look {}
    }

    Look look() {
        var pace = Pace.ofLooks();
        var told = "";
        while (true) {
            var readings = around.conversations().read(piece.probes());
            var observed = piece.before(readings);
            var missing = switch (observed) {
                case Observed.NotYet(var because) -> because;
                case Observed.Unreadable(var why) -> why;
                case Observed.Present _, Observed.Absent _ -> "";
            };
            if (missing.isEmpty()) {
                return compare(observed, readings);
            }
            if (deadline.passed()) {
                return new Look.Ended(new Outcome.Failed(
                        Failure.of("its target did not appear in time", missing, "see what became of what makes it")));
            }
            if (!missing.equals(told)) {
                told = missing;
                around.announcer().say(new Event.Waiting(address, missing, deadline.elapsed()));
            }
            around.workers().pause(deadline.atMost(pace.next()), around.cancellation());
            if (around.cancellation().stopping()) {
                return new Look.Ended(new Outcome.Interrupted(false));
            }
        }
    }

    private Look compare(Observed observed, Readings readings) {
        var again = piece.again(observed, readings);
        if (again instanceof Planned.Decided(var change)) {
            if (Sameness.within(piece.change(), change)) {
                return new Look.AsAssumed();
            }
            if (change.work().isEmpty() && piece.intended().isPresent()) {
                return new Look.Done(piece.intended(change).orElseThrow());
            }
            return refused(change);
        }
        var why = switch (again) {
            case Planned.Held(_, var held) -> held;
            case Planned.Refused(_, var refused, _, _) -> refused;
            case Planned.Decided _ -> throw new IllegalStateException("handled above");
        };
        return new Look.Ended(new Outcome.Refused(why, "run slipway plan to see what can be done"));
    }

    private Look refused(Change change) {
        return new Look.Ended(new Outcome.Refused(
                "the plan was to " + piece.change().action() + " it; by what is found now it would have to "
                        + change.action() + " it: " + change.why(),
                "run slipway plan to review what it has become"));
    }
}

package dev.slipway.engine.apply;

import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.planner.Piece;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.target.Failure;
import dev.slipway.state.Address;

/** Waits until something that is as desired also works. It is recorded already, so nothing is lost if it never does. */
final class Readying {

    private final Surroundings around;
    private final Address address;
    private final Piece piece;
    private final Deadline deadline;
    private final Pace pace = Pace.ofLooks();

    Readying(Surroundings around, Address address, Piece piece, Deadline deadline) {
        this.around = around;
        this.address = address;
        this.piece = piece;
        this.deadline = deadline;
    }

    Outcome await(Readiness.NotReady first) {
        var notReady = first;
        var told = "";
        while (!notReady.hopeless() && !deadline.passed()) {
            if (!notReady.waitsFor().equals(told)) {
                told = notReady.waitsFor();
                around.announcer().say(new Event.Waiting(address, told, deadline.elapsed()));
            }
            around.workers().pause(deadline.atMost(pace.next()), around.cancellation());
            if (around.cancellation().stopping()) {
                return new Outcome.Interrupted(true);
            }
            switch (piece.after(around.conversations().read(piece.probes()))) {
                case Observed.Present(_, Readiness.Ready _) -> {
                    return new Outcome.Applied();
                }
                case Observed.Present(_, Readiness.NotReady still) -> notReady = still;
                case Observed.Absent _ -> notReady = new Readiness.NotReady("it is no longer there", true);
                case Observed.Unreadable(var why) -> notReady = new Readiness.NotReady(why, false);
                case Observed.NotYet(var because) -> notReady = new Readiness.NotReady(because, false);
            }
        }
        return new Outcome.Failed(Failure.of(
                notReady.hopeless() ? "it will not become ready" : "it did not become ready in time",
                notReady.waitsFor(),
                "see why on its target; slipway apply waits for it again"));
    }
}

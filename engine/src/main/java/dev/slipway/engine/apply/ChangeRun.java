package dev.slipway.engine.apply;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.PlannedChange;
import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.planner.Piece;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Readings;
import dev.slipway.state.Address;
import dev.slipway.state.JournalEntry;
import dev.slipway.state.Recorded;
import dev.slipway.state.Value;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries out one change: intent, operations, a look at the result, outcome, and the wait until it works. */
final class ChangeRun {

    private final Surroundings around;
    private final PlannedChange planned;
    private final Piece piece;
    private final Address address;
    private final Deadline deadline;

    /**
     * Whether it follows another change: then its intent is written already, it stays unfinished until it is done, and
     * nothing that is observed shows that it was.
     */
    private final boolean follows;

    ChangeRun(Surroundings around, PlannedChange planned, Piece piece) {
        this.around = around;
        this.planned = planned;
        this.piece = piece;
        this.address = planned.address();
        this.follows = Follows.follows(planned.change());
        this.deadline = Deadline.in(around.workers(), planned.deadline().orElse(around.patience()));
    }

    Outcome run() {
        return switch (planned.change()) {
            case Change.NoOp _ -> settle();
            case Change.Forget _ -> gone();
            case Change.Delete delete when delete.coveredBy().isPresent() -> gone();
            case Change.Create _, Change.Update _, Change.Replace _, Change.Adopt _, Change.Delete _ ->
                piece.planned() instanceof Observed.NotYet ? asAssumed() : make();
        };
    }

    /** Whether a no-op has nothing to write and nothing to wait for. */
    static boolean idle(Piece piece) {
        return !piece.unfinished()
                && piece.intended().equals(piece.recorded())
                && !(piece.planned() instanceof Observed.Present(_, Readiness.NotReady _));
    }

    /** Whether there is nothing to tell anybody: at most what is recorded is brought up to date. */
    static boolean quiet(Piece piece) {
        return piece.change() instanceof Change.NoOp
                && !(piece.planned() instanceof Observed.Present(_, Readiness.NotReady _));
    }

    /** It is as desired: what state says of it is made to say so, and it is waited for until it works. */
    private Outcome settle() {
        if (piece.unfinished() || !piece.intended().equals(piece.recorded())) {
            record(piece.intended().orElseThrow());
        }
        if (piece.planned() instanceof Observed.Present(_, Readiness.NotReady notReady)) {
            var outcome = new Readying(around, address, piece, deadline).await(notReady);
            return outcome instanceof Outcome.Applied ? new Outcome.Unchanged() : outcome;
        }
        return new Outcome.Unchanged();
    }

    private Outcome gone() {
        around.journal().append(new JournalEntry.Gone(around.run(), address));
        return new Outcome.Applied();
    }

    /** Its target was not there when this was planned: what is found now must be what the plan assumed. */
    private Outcome asAssumed() {
        return switch (new Appearing(around, address, piece, deadline).look()) {
            case Appearing.Look.AsAssumed _ -> make();
            case Appearing.Look.Done(var recorded) -> {
                record(recorded);
                yield new Outcome.Unchanged();
            }
            case Appearing.Look.Ended(var outcome) -> outcome;
        };
    }

    private Outcome make() {
        if (!follows) {
            around.journal()
                    .append(new JournalEntry.Intent(
                            around.run(),
                            planned.change().action(),
                            piece.intended().or(piece::recorded).orElseThrow()));
        }
        var operations = new Operations(around, address, planned.change().work(), piece.probes(), deadline);
        var failure = operations.run(readings -> !follows && finding(readings) instanceof Finding.AsPlanned);
        if (failure.isPresent()) {
            return failed(operations, failure.get());
        }
        return verify(readings(operations.after()));
    }

    private Outcome failed(Operations operations, Failure failure) {
        around.journal()
                .append(new JournalEntry.Failed(
                        around.run(), address, failure.what(), follows || operations.touched()));
        return failure.temporary() && around.cancellation().stopping()
                ? new Outcome.Interrupted(operations.touched())
                : new Outcome.Failed(failure);
    }

    /** The answers to all probes: those that came with the last operation, and those that others have to give. */
    private Readings readings(Readings some) {
        var missing = new HashSet<>(piece.probes());
        missing.removeIf(some::has);
        return missing.isEmpty() ? some : some.and(around.conversations().read(missing));
    }

    private Finding finding(Readings readings) {
        return Finding.of(planned.change(), piece.wishes(), piece.after(readings));
    }

    /** Holds the result against the plan; looks again for as long as it may still become so. */
    private Outcome verify(Readings first) {
        var pace = Pace.ofLooks();
        var readings = first;
        @Nullable String told = null;
        while (true) {
            var finding = finding(readings);
            if (finding instanceof Finding.AsPlanned(var attributes, var readiness)) {
                return asPlanned(attributes, readiness);
            }
            var waitsFor = waitsFor(finding);
            if (waitsFor.isEmpty() || deadline.passed()) {
                return otherwise(finding);
            }
            if (!waitsFor.get().equals(told)) {
                told = waitsFor.get();
                around.announcer().say(new Event.Waiting(address, told, deadline.elapsed()));
            }
            around.workers().pause(deadline.atMost(pace.next()), around.cancellation());
            if (around.cancellation().stopping()) {
                around.journal().append(new JournalEntry.Failed(around.run(), address, "interrupted", true));
                return new Outcome.Interrupted(true);
            }
            readings = around.conversations().read(piece.probes());
        }
    }

    private static Optional<String> waitsFor(Finding finding) {
        return switch (finding) {
            case Finding.Unknown(var why) -> Optional.of(why);
            case Finding.Otherwise(_, Readiness.NotReady(var waitsFor, var hopeless)) ->
                hopeless ? Optional.empty() : Optional.of(waitsFor);
            default -> Optional.empty();
        };
    }

    private Outcome otherwise(Finding finding) {
        var failure = switch (finding) {
            case Finding.Unknown(var why) ->
                Failure.of("it was done, and then could not be read", why, "run slipway plan to see what became of it");
            case Finding.Otherwise(var how, Readiness.NotReady(var waitsFor, _)) ->
                Failure.of(
                        "it did not become as planned in time: " + how,
                        waitsFor,
                        "see why on its target; slipway apply goes on from here");
            case Finding.Otherwise(var how, _) ->
                Failure.of(
                        "it is not as planned after it was done: " + how,
                        "layer " + piece.layer() + " has a bug, unless somebody else changed it at the same time",
                        "run slipway plan; if it says the same again, report this");
            case Finding.AsPlanned _ -> throw new IllegalStateException("as planned is no failure");
        };
        around.journal().append(new JournalEntry.Failed(around.run(), address, failure.what(), true));
        return new Outcome.Failed(failure);
    }

    private Outcome asPlanned(Value.MapOf attributes, Readiness readiness) {
        if (piece.intended().isEmpty()) {
            return gone();
        }
        record(with(piece.intended().get(), attributes));
        return readiness instanceof Readiness.NotReady notReady
                ? new Readying(around, address, piece, deadline).await(notReady)
                : new Outcome.Applied();
    }

    private void record(Recorded recorded) {
        around.journal().append(new JournalEntry.Made(around.run(), recorded));
    }

    private static Recorded with(Recorded recorded, Value.MapOf attributes) {
        return new Recorded(
                recorded.address(),
                recorded.typeVersion(),
                recorded.origin(),
                recorded.dependencies(),
                recorded.requires(),
                recorded.provides(),
                recorded.targets(),
                attributes,
                recorded.before());
    }
}

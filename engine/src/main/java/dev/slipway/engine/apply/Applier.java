package dev.slipway.engine.apply;

import dev.slipway.engine.plan.Lane;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.target.Failure;
import dev.slipway.state.Address;
import dev.slipway.state.JournalEntry;
import dev.slipway.state.StateException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Walks a plan. Each change or step begins when the last one before it has ended and its lanes are free; what did not
 * succeed stops what needs it, and nothing else.
 */
public final class Applier {

    private final Surroundings around;
    private final Plan plan;
    private final ReentrantLock lock = new ReentrantLock();
    private final Review review;
    private final Board board;
    private final Queue queue;

    /** Whether outcomes can no longer be written down, so that nothing may begin. */
    private boolean broken;

    private boolean toldToStop;

    /** @param parallelism how many changes may be under way at once */
    public Applier(Surroundings around, Review review, int parallelism) {
        this.around = around;
        this.plan = around.prepared().plan();
        this.review = review;
        this.board = new Board(around.prepared(), review);
        this.queue = new Queue(parallelism);
    }

    /**
     * Walks to the end, or until told to leave.
     *
     * @throws StateException if the journal cannot even be begun or ended
     */
    public ApplyResult apply() {
        around.journal().append(new JournalEntry.RunStarted(around.run(), plan.installation()));
        var ways = new Ways(around);
        ways.write();
        var follows = new Follows(around);
        follows.intend(review);
        Board.Next first;
        lock.lock();
        try {
            first = board.begin(stopping());
        } finally {
            lock.unlock();
        }
        takeOn(first);
        around.workers().join(around.cancellation());
        var result = result();
        if (!around.cancellation().leaving() && !broken()) {
            follows.takeBack(result);
            ways.write();
            around.journal().append(new JournalEntry.RunEnded(around.run()));
        }
        return result;
    }

    private ApplyResult result() {
        lock.lock();
        try {
            return board.result(around.cancellation().stopping());
        } finally {
            lock.unlock();
        }
    }

    private void takeOn(Board.Next next) {
        next.over()
                .forEach(
                        (address, outcome) -> around.announcer().say(new Event.Ended(address, outcome, Duration.ZERO)));
        List<Address> admitted;
        lock.lock();
        try {
            for (var address : next.toDo()) {
                queue.add(address, lanesOf(address));
            }
            admitted = stopping() ? List.of() : queue.admit();
        } finally {
            lock.unlock();
        }
        for (var address : admitted) {
            around.workers().start(() -> carryOut(address));
        }
    }

    private List<Lane> lanesOf(Address address) {
        var planned = plan.changes().get(address);
        return planned == null ? List.of() : planned.lanes();
    }

    private void carryOut(Address address) {
        var outcome = begins(address) ? announced(address) : new Outcome.Interrupted(false);
        Board.Next next;
        lock.lock();
        try {
            queue.leave(lanesOf(address));
            next = board.ended(address, outcome, stopping());
        } finally {
            lock.unlock();
        }
        takeOn(next);
    }

    private boolean begins(Address address) {
        lock.lock();
        try {
            if (stopping()) {
                return false;
            }
            board.begins(address);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private Outcome announced(Address address) {
        var piece = around.prepared().piece(address);
        if (piece != null && ChangeRun.quiet(piece)) {
            return outcome(address);
        }
        around.announcer().say(new Event.Started(address));
        var began = around.workers().now();
        var outcome = outcome(address);
        sayStopping();
        around.announcer()
                .say(new Event.Ended(address, outcome, around.workers().now().minus(began)));
        return outcome;
    }

    /** To be asked under the lock. */
    private boolean stopping() {
        return broken || around.cancellation().stopping();
    }

    private boolean broken() {
        lock.lock();
        try {
            return broken;
        } finally {
            lock.unlock();
        }
    }

    private void sayStopping() {
        lock.lock();
        try {
            if (toldToStop || !around.cancellation().stopping()) {
                return;
            }
            toldToStop = true;
        } finally {
            lock.unlock();
        }
        around.announcer().say(new Event.Stopping());
    }

    private Outcome outcome(Address address) {
        try {
            return run(address);
        } catch (StateException e) {
            lock.lock();
            try {
                broken = true;
            } finally {
                lock.unlock();
            }
            return new Outcome.Failed(Failure.of(
                    "the journal could not be written",
                    e.problem().toString(),
                    "mend that, then run slipway apply again"));
        } catch (RuntimeException e) {
            var at = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
            return new Outcome.Failed(Failure.of("layer " + address.layer() + " has a bug", e + at, "report this"));
        }
    }

    private Outcome run(Address address) {
        var planned = plan.changes().get(address);
        var piece = around.prepared().piece(address);
        if (planned != null && piece != null) {
            return new ChangeRun(around, planned, piece).run();
        }
        var step = plan.steps().get(address);
        if (step == null) {
            throw new IllegalStateException("neither a change nor a step: " + address);
        }
        return new StepRun(around, step, board.closes(address)).run();
    }
}

package dev.slipway.engine.apply;

import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.plan.Step;
import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Probe;
import dev.slipway.state.JournalEntry;
import java.util.HashSet;
import java.util.Set;

/** Carries out one step: what it opens is written down first, and what it closes is crossed out at its end. */
final class StepRun {

    private final Surroundings around;
    private final Step step;
    private final boolean closes;
    private final Deadline deadline;

    /** @param closes whether it is a closing step that is owed */
    StepRun(Surroundings around, Step step, boolean closes) {
        this.around = around;
        this.step = step;
        this.closes = closes;
        this.deadline = Deadline.in(around.workers(), step.deadline().orElse(around.patience()));
    }

    Outcome run() {
        step.opens().ifPresent(open -> around.journal().append(new JournalEntry.StepOpened(around.run(), open)));
        Set<Probe<?>> probes = step.gate()
                .<Set<Probe<?>>>map(gate -> new HashSet<>(gate.probes()))
                .orElse(Set.of());
        var operations = new Operations(around, step.address(), step.operations(), probes, deadline);
        var failure = operations.run(readings -> step.gate()
                .map(gate -> gate.judge().judge(readings) instanceof Readiness.Ready)
                .orElse(false));
        if (failure.isPresent()) {
            return failure.get().temporary() && around.cancellation().stopping()
                    ? new Outcome.Interrupted(true)
                    : new Outcome.Failed(failure.get());
        }
        var outcome = step.gate().map(this::pass).orElseGet(Outcome.Applied::new);
        if (outcome.succeeded() && closes) {
            around.journal().append(new JournalEntry.StepClosed(around.run(), step.address()));
        }
        return outcome;
    }

    /** Waits until the gate opens. */
    private Outcome pass(Step.Gate gate) {
        var pace = Pace.ofLooks();
        var told = "";
        while (true) {
            var readiness = gate.judge().judge(around.conversations().read(new HashSet<>(gate.probes())));
            if (!(readiness instanceof Readiness.NotReady(var waitsFor, var hopeless))) {
                return new Outcome.Applied();
            }
            if (hopeless || deadline.passed()) {
                return new Outcome.Failed(Failure.of(
                        "waited for " + gate.waitsFor() + (hopeless ? ", which will not happen" : " in vain"),
                        waitsFor,
                        "see why on its target; slipway apply goes on from here"));
            }
            if (!waitsFor.equals(told)) {
                told = waitsFor;
                around.announcer().say(new Event.Waiting(step.address(), waitsFor, deadline.elapsed()));
            }
            around.workers().pause(deadline.atMost(pace.next()), around.cancellation());
            if (around.cancellation().stopping()) {
                return new Outcome.Interrupted(true);
            }
        }
    }
}

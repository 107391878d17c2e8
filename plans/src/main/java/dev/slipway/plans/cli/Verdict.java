package dev.slipway.plans.cli;

import dev.slipway.engine.apply.ApplyResult;
import dev.slipway.engine.apply.Outcome;
import dev.slipway.engine.plan.CheckOutcome;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.TargetStatus;

/** What a plan, or what became of it, says to a script. */
final class Verdict {

    private Verdict() {}

    /**
     * Of a plan. One that could not look everywhere has failed, whatever it found elsewhere: it cannot say that there
     * is nothing to do.
     *
     * @param detailed whether changes are to be told
     */
    static ExitCode of(Plan plan, boolean detailed) {
        if (!plan.faults().isEmpty() || isBlind(plan)) {
            return ExitCode.FAILED;
        }
        if (isRefused(plan)) {
            return ExitCode.REFUSED;
        }
        if (isHeldUnasked(plan)) {
            return ExitCode.FAILED;
        }
        return detailed && !plan.isEmpty() ? ExitCode.CHANGES : ExitCode.DONE;
    }

    /** Of drift. */
    static ExitCode ofDrift(Plan plan) {
        if (!plan.faults().isEmpty() || isBlind(plan)) {
            return ExitCode.FAILED;
        }
        return plan.drift().isEmpty() ? ExitCode.DONE : ExitCode.CHANGES;
    }

    /** Of what became of a plan. */
    static ExitCode of(Plan plan, ApplyResult result) {
        if (result.interrupted()) {
            return ExitCode.INTERRUPTED;
        }
        if (result.outcomes().values().stream().anyMatch(Outcome.Failed.class::isInstance)) {
            return ExitCode.FAILED;
        }
        if (result.outcomes().values().stream().anyMatch(Outcome.Refused.class::isInstance)) {
            return ExitCode.REFUSED;
        }
        return result.succeeded() ? of(plan, false) : ExitCode.FAILED;
    }

    /** Whether a target was silent and nobody said that it may be. */
    private static boolean isBlind(Plan plan) {
        return plan.targets().entrySet().stream()
                .anyMatch(entry -> entry.getValue() instanceof TargetStatus.Silent
                        && !plan.consent().allows(entry.getKey().name())
                        && !plan.consent().allows(entry.getKey().toString()));
    }

    /** Whether something is held though the user neither left anything out nor gave a silent target up. */
    private static boolean isHeldUnasked(Plan plan) {
        return !plan.held().isEmpty()
                && plan.selection().except().isEmpty()
                && plan.targets().values().stream().noneMatch(TargetStatus.Silent.class::isInstance);
    }

    private static boolean isRefused(Plan plan) {
        return !plan.refused().isEmpty()
                || plan.checks().stream().anyMatch(check -> check.result() == CheckOutcome.Result.FAILED);
    }
}

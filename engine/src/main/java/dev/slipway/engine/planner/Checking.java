package dev.slipway.engine.planner;

import dev.slipway.engine.plan.CheckOutcome;
import dev.slipway.engine.plan.CheckOutcome.Result;
import dev.slipway.engine.spi.Check;
import dev.slipway.engine.target.Readings;
import dev.slipway.state.Address;
import java.util.ArrayList;
import java.util.List;

/** Asks the checks whose guarded addresses are about to change, and blocks those changes where one fails. */
final class Checking {

    private final Scope scope;
    private final Readings readings;

    Checking(Scope scope, Readings readings) {
        this.scope = scope;
        this.readings = readings;
    }

    List<CheckOutcome> ask() {
        var outcomes = new ArrayList<CheckOutcome>();
        var blocked = new ArrayList<Runnable>();
        for (var check : scope.checks()) {
            var guarded = changing(check);
            if (!guarded.isEmpty()) {
                var outcome = outcome(check, guarded);
                outcomes.add(outcome);
                if (outcome.result() == Result.FAILED) {
                    blocked.add(() -> block(outcome, guarded));
                }
            } else if (check.severity() == Check.Severity.WATCH) {
                watch(check, outcomes);
            }
        }
        // Only now: a change that one check blocks is still one that the next is asked about.
        blocked.forEach(Runnable::run);
        return outcomes;
    }

    /** Of what does not change only what is found amiss is told. */
    private void watch(Check check, List<CheckOutcome> outcomes) {
        var watched = guarded(check);
        if (!watched.isEmpty() && verdict(check) instanceof Check.Verdict.Failed) {
            outcomes.add(outcome(check, watched));
        }
    }

    private List<Node> changing(Check check) {
        var guarded = guarded(check);
        guarded.removeIf(node -> node.change().isEmpty() || !node.changes());
        return guarded;
    }

    private List<Node> guarded(Check check) {
        var guarded = new ArrayList<Node>();
        for (var address : check.guards()) {
            var node = scope.find(address);
            if (node != null && node.choice != Node.Choice.LEFT_OUT && node.choice != Node.Choice.EXCLUDED) {
                guarded.add(node);
            }
        }
        guarded.sort(null);
        return guarded;
    }

    private CheckOutcome outcome(Check check, List<Node> guarded) {
        var addresses = Subjects.addresses(guarded);
        return switch (verdict(check)) {
            case Check.Verdict.Passed _ -> new CheckOutcome(check.address(), Result.PASSED, "", "", addresses);
            case Check.Verdict.Failed(var found, var remedy) ->
                new CheckOutcome(check.address(), result(check), found, remedy, addresses);
            case Check.Verdict.Unanswered(var why) -> unanswered(check, why, addresses);
        };
    }

    private CheckOutcome unanswered(Check check, String why, List<Address> guarded) {
        return new CheckOutcome(
                check.address(),
                result(check),
                "it could not be asked: " + why,
                "make it answerable, and plan again",
                guarded);
    }

    private Check.Verdict verdict(Check check) {
        try {
            return check.question().ask(readings);
        } catch (RuntimeException e) {
            return new Check.Verdict.Unanswered("layer " + check.address().layer() + " has a bug: "
                    + Distrust.thrown("asked " + check.address(), e));
        }
    }

    private Result result(Check check) {
        if (check.severity() != Check.Severity.FAIL) {
            return Result.WARNED;
        }
        return scope.inputs().consent().allows(check.address()) ? Result.ALLOWED : Result.FAILED;
    }

    private static void block(CheckOutcome outcome, List<Node> guarded) {
        for (var node : guarded) {
            node.refuse(
                    "check " + outcome.check() + " failed: " + outcome.found(),
                    outcome.remedy(),
                    outcome.check().toString());
        }
    }
}

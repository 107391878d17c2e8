package dev.slipway.engine.planner;

import dev.slipway.engine.diff.Likeness;
import dev.slipway.engine.plan.AttributeChange.Cause;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.spi.Observed;
import dev.slipway.state.Address;
import dev.slipway.state.Value;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be replaced because somebody asked for it. When a reviewed plan is applied once more, what it has
 * replaced already is not replaced again, as far as anything that is observed tells the new one from the old.
 */
final class Replacing {

    private final PlanInputs inputs;

    Replacing(PlanInputs inputs) {
        this.inputs = inputs;
    }

    boolean asked(Node node) {
        return inputs.selection().replace().contains(node.address) && !done(node);
    }

    private boolean done(Node node) {
        var then = reviewed(node.address);
        return then != null
                && node.subject.recorded().isPresent()
                && node.observed instanceof Observed.Present(var current, _)
                && anew(then, current)
                && isResult(then, current);
    }

    private @Nullable Change reviewed(Address address) {
        var planned = inputs.reviewed().map(plan -> plan.changes().get(address));
        return planned.map(some -> some.change()).orElse(null);
    }

    /** Whether nothing is left of what the reviewed change was to replace. */
    private static boolean anew(Change then, Value.MapOf current) {
        return switch (then) {
            case Change.Create _ -> true;
            case Change.Replace replace -> {
                var seen = new ArrayList<>(replace.changes());
                seen.removeIf(change -> change.cause() == Cause.FOLLOWS);
                yield !seen.isEmpty()
                        && seen.stream().noneMatch(change -> change.before().equals(current.find(change.name())));
            }
            default -> false;
        };
    }

    private static boolean isResult(Change then, Value.MapOf current) {
        return then.result().entries().entrySet().stream()
                .allMatch(planned -> current.find(planned.getKey())
                        .map(value -> Likeness.same(planned.getValue(), value))
                        .orElse(false));
    }
}

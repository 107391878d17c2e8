package dev.slipway.engine.apply;

import dev.slipway.engine.diff.Likeness;
import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Step;
import dev.slipway.engine.target.Operation;
import dev.slipway.state.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Whether two plans say the same of something: action, attribute changes and operations. Who has a role, and why
 * something is done, may differ. Of a change, today's plan may say a part: what is no longer needed of it was done.
 */
public final class Sameness {

    private Sameness() {}

    /** Whether a change is all or a part of the reviewed one, and ends where that would have. */
    public static boolean within(Change reviewed, Change now) {
        return reviewed.action().equals(now.action())
                && within(reviewed.attributeChanges(), now.attributeChanges(), Sameness::same)
                && Likeness.same(reviewed.result(), now.result())
                && within(reviewed.work(), now.work(), Sameness::same);
    }

    /** Whether nothing is run but what was reviewed, in the same order. */
    static boolean operationsWithin(Change reviewed, Change now) {
        return within(reviewed.work(), now.work(), Sameness::same);
    }

    public static boolean same(Step reviewed, Step now) {
        return sameOperations(reviewed.operations(), now.operations())
                && reviewed.gate().map(Step.Gate::waitsFor).equals(now.gate().map(Step.Gate::waitsFor));
    }

    private static boolean same(AttributeChange one, AttributeChange other) {
        return one.name().equals(other.name())
                && same(one.before(), other.before())
                && same(one.after(), other.after());
    }

    private static boolean same(Optional<Value> one, Optional<Value> other) {
        if (one.isPresent() && other.isPresent()) {
            return Likeness.same(one.get(), other.get());
        }
        return one.isEmpty() && other.isEmpty();
    }

    private static boolean same(Operation one, Operation other) {
        return one.place().toString().equals(other.place().toString())
                && Likeness.same(one.describe(), other.describe());
    }

    private static boolean sameOperations(List<Operation> reviewed, List<Operation> now) {
        return reviewed.size() == now.size() && within(reviewed, now, Sameness::same);
    }

    /** Whether all of some are among others, in the same order. */
    private static <T> boolean within(List<T> all, List<T> some, BiPredicate<T, T> same) {
        var found = 0;
        for (var one : all) {
            if (found < some.size() && same.test(one, some.get(found))) {
                found++;
            }
        }
        return found == some.size();
    }
}

package dev.slipway.engine.apply;

import dev.slipway.engine.diff.Likeness;
import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Step;
import dev.slipway.engine.target.Operation;
import dev.slipway.state.Value;
import java.util.List;
import java.util.Optional;

/**
 * Whether two plans say the same of something: action, attribute changes and operations. Who has a role, and why
 * something is done, may differ.
 */
public final class Sameness {

    private Sameness() {}

    public static boolean same(Change reviewed, Change now) {
        return reviewed.action().equals(now.action())
                && sameChanges(reviewed.attributeChanges(), now.attributeChanges())
                && Likeness.same(reviewed.result(), now.result())
                && sameOperations(reviewed.work(), now.work());
    }

    public static boolean same(Step reviewed, Step now) {
        return sameOperations(reviewed.operations(), now.operations())
                && reviewed.gate().map(Step.Gate::waitsFor).equals(now.gate().map(Step.Gate::waitsFor));
    }

    private static boolean sameChanges(List<AttributeChange> reviewed, List<AttributeChange> now) {
        if (reviewed.size() != now.size()) {
            return false;
        }
        for (var i = 0; i < reviewed.size(); i++) {
            var one = reviewed.get(i);
            var other = now.get(i);
            if (!one.name().equals(other.name())
                    || !same(one.before(), other.before())
                    || !same(one.after(), other.after())) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Optional<Value> one, Optional<Value> other) {
        if (one.isPresent() && other.isPresent()) {
            return Likeness.same(one.get(), other.get());
        }
        return one.isEmpty() && other.isEmpty();
    }

    private static boolean sameOperations(List<Operation> reviewed, List<Operation> now) {
        if (reviewed.size() != now.size()) {
            return false;
        }
        for (var i = 0; i < reviewed.size(); i++) {
            var one = reviewed.get(i);
            var other = now.get(i);
            if (!one.place().toString().equals(other.place().toString())
                    || !Likeness.same(one.describe(), other.describe())) {
                return false;
            }
        }
        return true;
    }
}

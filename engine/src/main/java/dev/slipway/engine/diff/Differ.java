package dev.slipway.engine.diff;

import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.AttributeChange.Cause;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What has to change for a thing to become what is wanted, attribute by attribute, and who wants it. */
public final class Differ {

    private final Optional<Value.MapOf> recorded;
    private final boolean unfinished;

    /**
     * @param recorded what we last made it, if we did
     * @param unfinished whether a change of it was begun and did not end: then nobody else need have touched it
     */
    public Differ(Optional<Value.MapOf> recorded, boolean unfinished) {
        this.recorded = recorded;
        this.unfinished = unfinished;
    }

    /**
     * The changes from what is observed to what is wanted, in the order of names. What is observed and neither wanted
     * nor recorded is nobody's business.
     */
    public List<AttributeChange> changes(Value.MapOf wanted, Value.MapOf observed) {
        var changes = new ArrayList<AttributeChange>();
        for (var name : names(wanted)) {
            var before = observed.find(name);
            var after = wanted.find(name);
            if (!same(before, after)) {
                changes.add(new AttributeChange(name, before, after, cause(name, after)));
            }
        }
        return changes;
    }

    private Iterable<String> names(Value.MapOf wanted) {
        if (recorded.isEmpty()
                || wanted.entries()
                        .keySet()
                        .containsAll(recorded.get().entries().keySet())) {
            return wanted.entries().keySet();
        }
        var names = new TreeSet<>(wanted.entries().keySet());
        names.addAll(recorded.get().entries().keySet());
        return names;
    }

    private Cause cause(String name, Optional<Value> after) {
        if (recorded.isEmpty()) {
            return Cause.FIRST;
        }
        var asRecorded = same(recorded.get().find(name), after);
        return asRecorded && !unfinished ? Cause.DRIFT : Cause.ASKED;
    }

    private static boolean same(Optional<Value> one, Optional<Value> other) {
        if (one.isPresent() && other.isPresent()) {
            return Likeness.same(other.get(), one.get());
        }
        return one.isEmpty() && other.isEmpty();
    }
}

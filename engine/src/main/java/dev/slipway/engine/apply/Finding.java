package dev.slipway.engine.apply;

import dev.slipway.engine.diff.Likeness;
import dev.slipway.engine.diff.Wanted;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.Rule;
import dev.slipway.engine.spi.Wish;
import dev.slipway.state.Before;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was found after a change was made, held against what was planned. */
sealed interface Finding {

    /** It is as planned. */
    record AsPlanned(Value.MapOf attributes, Readiness readiness) implements Finding {}

    /** It is not as planned. */
    record Otherwise(String how, Readiness readiness) implements Finding {}

    /** Nobody can say. */
    record Unknown(String why) implements Finding {}

    static Finding of(Change change, Map<String, Wish> wishes, Observed observed) {
        return switch (observed) {
            case Observed.Unreadable(var why) -> new Unknown(why);
            case Observed.NotYet(var because) -> new Unknown("its target is not there yet: " + because);
            case Observed.Absent _ -> absent(change);
            case Observed.Present(var attributes, var readiness) -> present(change, wishes, attributes, readiness);
        };
    }

    private static Finding absent(Change change) {
        return change instanceof Change.Delete(_, _, _, Before.Absent _, _, _)
                ? new AsPlanned(Value.MapOf.EMPTY, Readiness.READY)
                : new Otherwise("it is not there", Readiness.READY);
    }

    private static Finding present(
            Change change, Map<String, Wish> wishes, Value.MapOf attributes, Readiness readiness) {
        return switch (change) {
            case Change.Delete(_, _, _, Before.Absent _, _, _) ->
                new Otherwise("it is still there", readiness);
            case Change.Delete(_, _, _, Before.Former(var former), _, _) ->
                compare(former, Map.of(), attributes, Readiness.READY);
            case Change.Replace replace
            when remains(replace, attributes) -> new Otherwise("it is still the old one", readiness);
            default -> compare(change.result(), wishes, attributes, readiness);
        };
    }

    /** Whether it still has what the world gives each anew. */
    private static boolean remains(Change.Replace replace, Value.MapOf attributes) {
        for (var change : replace.changes()) {
            if (change.after().orElse(null) instanceof Value.Unknown
                    && change.before().equals(attributes.find(change.name()))) {
                return true;
            }
        }
        return false;
    }

    private static Finding compare(
            Value.MapOf planned, Map<String, Wish> wishes, Value.MapOf found, Readiness readiness) {
        var known = new TreeMap<String, Value>();
        var wrong = new ArrayList<String>();
        for (var entry : planned.entries().entrySet()) {
            var value = found.find(entry.getKey());
            if (value.isEmpty()) {
                wrong.add(entry.getKey() + " is missing");
            } else if (moreThanAsked(wishes.get(entry.getKey()), value.get())) {
                known.put(entry.getKey(), value.get());
            } else if (!Likeness.same(entry.getValue(), value.get())) {
                wrong.add(entry.getKey() + " is " + Words.of(value.get()) + " and was to be "
                        + Words.of(entry.getValue()));
            } else {
                known.put(entry.getKey(), Likeness.settled(entry.getValue(), value.get()));
            }
        }
        return wrong.isEmpty()
                ? new AsPlanned(new Value.MapOf(known), readiness)
                : new Otherwise(String.join("; ", wrong), readiness);
    }

    private static boolean moreThanAsked(@Nullable Wish wish, Value found) {
        return wish != null && wish.rule() == Rule.AT_LEAST && Wanted.met(wish, Optional.of(found));
    }
}

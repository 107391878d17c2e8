package dev.slipway.engine.planner;

import dev.slipway.engine.diff.Likeness;
import dev.slipway.engine.plan.Drift;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.Resource;
import dev.slipway.engine.spi.Rule;
import dev.slipway.state.Recorded;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the world differs from a record although nobody asked. */
final class Drifts {

    private Drifts() {}

    /** The drift of one node; a change that was begun and did not end is nobody's drift. */
    static Optional<Drift> of(Node node) {
        if (node.unfinished.isPresent() || node.subject.recorded().isEmpty() || node.observed == null) {
            return Optional.empty();
        }
        var recorded = node.subject.recorded().get();
        return switch (node.observed) {
            // That something is gone which is to go is no news: the plan forgets it for that reason.
            case Observed.Absent _ ->
                node.desired() ? Optional.of(new Drift(node.address, true, List.of())) : Optional.empty();
            case Observed.Present(var attributes, _) -> {
                var some = attributes(node, recorded, attributes);
                yield some.isEmpty() ? Optional.empty() : Optional.of(new Drift(node.address, false, some));
            }
            case Observed.Unreadable _, Observed.NotYet _ -> Optional.empty();
        };
    }

    private static List<Drift.Attribute> attributes(Node node, Recorded recorded, Value.MapOf observed) {
        List<Drift.Attribute> some = List.of();
        for (var entry : recorded.attributes().entries().entrySet()) {
            var found = observed.find(entry.getKey());
            if (differs(rule(node, entry.getKey()), entry.getValue(), found)) {
                if (some.isEmpty()) {
                    some = new ArrayList<>();
                }
                some.add(new Drift.Attribute(entry.getKey(), Optional.of(entry.getValue()), found));
            }
        }
        return some;
    }

    private static Rule rule(Node node, String name) {
        return node.subject
                .desired()
                .map(Resource::wishes)
                .map(wishes -> wishes.get(name))
                .map(wish -> wish.rule())
                .orElse(Rule.EXACTLY);
    }

    private static boolean differs(Rule rule, Value recorded, Optional<Value> found) {
        if (found.isEmpty()) {
            return rule != Rule.NOT_OURS;
        }
        return switch (rule) {
            case EXACTLY -> !Likeness.same(recorded, found.get());
            case AT_LEAST ->
                recorded instanceof Value.Numeric(var least)
                        && found.get() instanceof Value.Numeric(var have)
                        && have.compareTo(least) < 0;
            case ONCE, NOT_OURS -> false;
        };
    }
}

package dev.slipway.engine.spi;

import dev.slipway.engine.plan.Edge;
import dev.slipway.engine.plan.Group;
import dev.slipway.engine.plan.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * In which order this plan changes what exists, and what happens on the way.
 *
 * @param groups changes and steps that a plan prints as one, such as the upgrade of a node
 */
public record Arrangement(List<Step> steps, List<Edge> edges, List<Group> groups) {

    public static final Arrangement NONE = new Arrangement(List.of(), List.of(), List.of());

    public Arrangement {
        steps = List.copyOf(steps);
        edges = List.copyOf(edges);
        groups = List.copyOf(groups);
    }

    public Arrangement and(Arrangement other) {
        return new Arrangement(joined(steps, other.steps), joined(edges, other.edges), joined(groups, other.groups));
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}

package dev.slipway.engine.apply;

import dev.slipway.engine.graph.Graph;
import dev.slipway.engine.plan.Edge;
import dev.slipway.engine.plan.Edge.When;
import dev.slipway.engine.plan.Plan;
import dev.slipway.state.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order of a plan as the walk needs it. */
final class Course {

    private final Graph<Address> graph = new Graph<>();
    private final Map<Address, List<Address>> successOf = new HashMap<>();
    private final Map<Address, Set<Address>> openersOf = new HashMap<>();

    Course(Plan plan) {
        plan.changes().keySet().forEach(graph::node);
        plan.steps().keySet().forEach(graph::node);
        for (var edge : plan.edges()) {
            graph.node(edge.first());
            graph.node(edge.then());
            graph.edge(edge.first(), edge.then());
            note(edge);
        }
        for (var step : plan.steps().values()) {
            step.opens()
                    .ifPresent(open -> openersOf
                            .computeIfAbsent(open.step(), _ -> new HashSet<>())
                            .add(step.address()));
        }
    }

    private void note(Edge edge) {
        if (edge.when() == When.AFTER_SUCCESS) {
            successOf.computeIfAbsent(edge.then(), _ -> new ArrayList<>()).add(edge.first());
        }
    }

    Graph<Address> graph() {
        return graph;
    }

    /** What has to succeed before this begins. */
    List<Address> successOf(Address node) {
        return successOf.getOrDefault(node, List.of());
    }

    /** The steps of this plan that open what this one closes. */
    Set<Address> openersOf(Address node) {
        return openersOf.getOrDefault(node, Set.of());
    }
}

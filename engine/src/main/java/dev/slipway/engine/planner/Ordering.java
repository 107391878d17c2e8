package dev.slipway.engine.planner;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Edge;
import dev.slipway.engine.plan.Edge.When;
import dev.slipway.engine.plan.Plan;
import dev.slipway.state.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order that declarations and records ask for: what is needed first, and what goes after what stood on it. Nothing
 * that stays ever waits for something that goes, so this order has no cycle where neither of the two has one.
 */
final class Ordering {

    private final Scope scope;
    private final List<Edge> edges = new ArrayList<>();
    private final Set<String> required = new HashSet<>();
    private final Set<String> left = new HashSet<>();
    private final Map<Node, Set<Node>> standingOn = new HashMap<>();
    private final Map<Node, List<Node>> covered = new HashMap<>();
    private final Dependents dependents;

    Ordering(Scope scope) {
        this.scope = scope;
        this.dependents = new Dependents(scope.nodes());
        for (var node : scope.nodes()) {
            var cover = cover(node);
            if (cover != null) {
                covered.computeIfAbsent(cover, _ -> new ArrayList<>()).add(node);
            }
        }
    }

    /** What takes a node along that goes; null if it goes by itself. */
    private @Nullable Node cover(Node node) {
        return node.change().orElse(null) instanceof Change.Delete delete
                ? delete.coveredBy().map(scope::find).orElse(null)
                : null;
    }

    static Address start(MilestoneNode milestone) {
        return Plan.milestone(milestone.name);
    }

    static Address end(MilestoneNode milestone) {
        return Plan.milestone("end of " + milestone.name);
    }

    /** Whether any delete takes others along. */
    boolean takesAlong() {
        return !covered.isEmpty();
    }

    List<Edge> edges() {
        for (var node : scope.nodes()) {
            if (taking(node)) {
                if (node.desired()) {
                    arrival(node);
                } else {
                    departure(node);
                }
            }
        }
        for (var milestone : scope.milestones().values()) {
            if (required.contains(milestone.name)) {
                for (var part : milestone.parts) {
                    edge(part, start(milestone));
                }
            }
            if (left.contains(milestone.name)) {
                for (var part : milestone.former) {
                    if (deleted(part)) {
                        edges.add(new Edge(end(milestone), part.address, When.AFTER_SUCCESS));
                    }
                }
            }
        }
        return covered.isEmpty() ? edges : List.copyOf(new LinkedHashSet<>(edges));
    }

    /** Whether a node is in the plan. */
    static boolean taking(Node node) {
        return node.choice != Node.Choice.EXCLUDED && node.change().isPresent();
    }

    private static boolean deleted(Node node) {
        return taking(node) && node.change().orElse(null) instanceof Change.Delete;
    }

    private void edge(Node first, Address then) {
        if (taking(first)) {
            edges.add(new Edge(first.address, then, When.AFTER_SUCCESS));
        }
    }

    private void arrival(Node node) {
        for (var need : node.needs) {
            edge(need, node.address);
        }
        for (var milestone : node.requires) {
            required.add(milestone.name);
            edges.add(new Edge(start(milestone), node.address, When.AFTER_SUCCESS));
        }
        before(node, node.leaves, node.leavesMilestones);
    }

    private void departure(Node node) {
        var cover = cover(node);
        if (cover == null) {
            before(node, node.needs, node.requires);
            return;
        }
        edge(cover, node.address);
        // What it stands on outlives it, and so has to outlive what takes it along; unless that stands on it too.
        for (var need : node.needs) {
            if (deleted(need) && !need.equals(cover) && cover(need) == null && !standsOn(need, cover)) {
                edge(cover, need.address);
            }
        }
    }

    private void before(Node node, List<Node> needs, List<MilestoneNode> milestones) {
        for (var need : needs) {
            if (deleted(need)) {
                var cover = cover(need);
                edge(node, (cover == null ? need : cover).address);
            }
        }
        for (var milestone : milestones) {
            left.add(milestone.name);
            edges.add(new Edge(node.address, end(milestone), When.AFTER_SUCCESS));
        }
    }

    /** Whether a node that goes needs another, or something that goes along with it, over however many others. */
    private boolean standsOn(Node node, Node other) {
        return standingOn.computeIfAbsent(other, this::allStandingOn).contains(node);
    }

    private Set<Node> allStandingOn(Node node) {
        var all = new HashSet<Node>();
        var reached = new HashSet<MilestoneNode>();
        var next = new ArrayList<Node>(List.of(node));
        while (!next.isEmpty()) {
            var one = next.removeLast();
            reach(dependents.of(one), all, next);
            reach(covered.getOrDefault(one, List.of()), all, next);
            for (var milestone : dependents.milestonesOf(one)) {
                if (reached.add(milestone)) {
                    reach(dependents.of(milestone), all, next);
                }
            }
        }
        return all;
    }

    private static void reach(List<Node> some, Set<Node> all, List<Node> next) {
        for (var node : some) {
            if (all.add(node)) {
                next.add(node);
            }
        }
    }
}

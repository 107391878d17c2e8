package dev.slipway.engine.planner;

import dev.slipway.engine.graph.CycleException;
import dev.slipway.engine.graph.Graph;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.spi.Milestone;
import dev.slipway.engine.spi.Resource;
import dev.slipway.state.Address;
import dev.slipway.state.Recorded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Connects nodes with what they need. What is desired needs what the document says; what has to go needs what its
 * record says, and among that only what has to go as well decides an order.
 */
final class Wiring {

    private final Map<Address, Node> nodes;
    private final List<PlanningProblem> problems;
    private final Map<String, MilestoneNode> milestones = new TreeMap<>();

    Wiring(Map<Address, Node> nodes, List<PlanningProblem> problems) {
        this.nodes = nodes;
        this.problems = problems;
    }

    Map<String, MilestoneNode> milestones() {
        return milestones;
    }

    @Nullable
    Node find(Address address) {
        return nodes.get(address);
    }

    void connect() {
        nodes.values().forEach(this::provide);
        for (var node : nodes.values()) {
            node.subject.desired().ifPresent(desired -> wire(node, desired));
            node.subject.recorded().ifPresent(recorded -> wire(node, recorded));
        }
    }

    private void provide(Node node) {
        if (node.desired()) {
            for (var milestone : node.subject.desired().orElseThrow().provides()) {
                milestone(milestone.name()).parts.add(node);
            }
        } else {
            for (var name : node.subject.recorded().orElseThrow().provides()) {
                milestone(name).former.add(node);
            }
        }
    }

    private MilestoneNode milestone(String name) {
        return milestones.computeIfAbsent(name, MilestoneNode::new);
    }

    private void wire(Node node, Resource desired) {
        if (!desired.needs().isEmpty()) {
            var needs = new ArrayList<Node>(desired.needs().size());
            for (var address : desired.needs()) {
                var need = nodes.get(address);
                if (need == null || !need.desired()) {
                    problems.add(new PlanningProblem(
                            node.address + " needs " + address + ", which nobody declares",
                            desired.source(),
                            "no layer declares it for this document",
                            "this is a bug in layer " + node.layer() + ": report it"));
                } else {
                    needs.add(need);
                }
            }
            needs.sort(null);
            node.needs = needs;
        }
        node.requires = required(node, desired.requires());
    }

    private List<MilestoneNode> required(Node node, Set<Milestone> required) {
        if (required.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<MilestoneNode>(required.size());
        for (var name : names(required)) {
            var milestone = milestones.get(name);
            if (milestone == null || milestone.parts.isEmpty()) {
                problems.add(new PlanningProblem(
                        node.address + " requires the milestone " + name + ", which nothing provides",
                        node.source(),
                        "no layer that this document asks for provides it",
                        "add the section that does, such as cni for network or rook for storage"));
            } else {
                all.add(milestone);
            }
        }
        return all;
    }

    static Set<String> names(Collection<Milestone> milestones) {
        var names = new TreeSet<String>();
        for (var milestone : milestones) {
            names.add(milestone.name());
        }
        return names;
    }

    private void wire(Node node, Recorded recorded) {
        var leaving = leaving(recorded);
        var former = formerMilestones(recorded);
        if (!node.desired()) {
            node.needs = recordedNeeds(recorded);
            node.requires = former;
        } else {
            node.leaves = leaving;
            node.leavesMilestones = former;
        }
    }

    private List<Node> recordedNeeds(Recorded recorded) {
        var needs = new ArrayList<Node>();
        for (var address : recorded.dependencies()) {
            var need = nodes.get(address);
            if (need != null) {
                needs.add(need);
            }
        }
        return needs;
    }

    private List<Node> leaving(Recorded recorded) {
        var some = new ArrayList<Node>();
        for (var need : recordedNeeds(recorded)) {
            if (!need.desired()) {
                some.add(need);
            }
        }
        return some.isEmpty() ? List.of() : some;
    }

    private List<MilestoneNode> formerMilestones(Recorded recorded) {
        var some = new ArrayList<MilestoneNode>();
        for (var name : recorded.requires()) {
            var milestone = milestones.get(name);
            if (milestone != null && !milestone.former.isEmpty()) {
                some.add(milestone);
            }
        }
        return some.isEmpty() ? List.of() : some;
    }

    /** All nodes, each after what it needs. */
    List<Node> order(List<PlanningProblem> cycles) {
        var graph = new Graph<Address>();
        for (var node : nodes.values()) {
            graph.node(node.address);
        }
        for (var milestone : milestones.values()) {
            connect(graph, Plan.milestone(milestone.name), milestone.parts);
            connect(graph, Plan.milestone("end of " + milestone.name), milestone.former);
        }
        for (var node : nodes.values()) {
            for (var need : node.needs) {
                graph.edge(need.address, node.address);
            }
            for (var milestone : node.requires) {
                graph.edge(Plan.milestone(node.desired() ? milestone.name : "end of " + milestone.name), node.address);
            }
        }
        try {
            var order = new ArrayList<Node>(nodes.size());
            for (var address : graph.order()) {
                var node = nodes.get(address);
                if (node != null) {
                    order.add(node);
                }
            }
            return order;
        } catch (CycleException e) {
            for (var cycle : e.cycles()) {
                cycles.add(problem(cycle));
            }
            return List.of();
        }
    }

    private static void connect(Graph<Address> graph, Address milestone, List<Node> parts) {
        graph.node(milestone);
        for (var part : parts) {
            graph.edge(part.address, milestone);
        }
    }

    private PlanningProblem problem(List<?> cycle) {
        for (var address : cycle) {
            var node = nodes.get(address);
            if (node != null && node.desired()) {
                return new PlanningProblem(
                        node.address + " needs itself",
                        node.source(),
                        CycleException.line(cycle),
                        "this is a bug in one of these layers: report it with your document");
            }
        }
        return new PlanningProblem(
                cycle.getFirst() + " needed itself, as recorded",
                "state",
                CycleException.line(cycle),
                "take one of these out of the state (slipway state rm), and remove it by hand");
    }
}

package dev.slipway.engine.planner;

import dev.slipway.engine.graph.CycleException;
import dev.slipway.engine.graph.Graph;
import dev.slipway.engine.plan.Edge;
import dev.slipway.engine.plan.Edge.When;
import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.Refusal;
import dev.slipway.engine.plan.Step;
import dev.slipway.state.Address;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The whole order of a plan: what was declared and what was arranged, with what is still owed first. */
final class Course {

    private static final Address OWED = Plan.milestone("what an earlier run owes");

    private final Scope scope;
    private final Arranging arranging;
    private final SortedMap<Address, Step> steps;
    private final SortedMap<Address, Refusal> refused = new TreeMap<>();
    private final SortedMap<Address, String> held = new TreeMap<>();
    private final boolean taking;
    private List<Edge> edges;

    /** @param taking whether a delete takes others along, which adds to the order that was declared */
    Course(Scope scope, Arranging arranging, List<Edge> declared, boolean taking) {
        this.taking = taking;
        this.scope = scope;
        this.arranging = arranging;
        this.steps = arranging.steps();
        this.edges = declared;
    }

    /** @throws PlanningException if what was arranged cannot be brought together with what was declared */
    void lay() {
        if (steps.isEmpty() && arranging.edges().isEmpty()) {
            if (taking) {
                checkOrder();
            }
            return;
        }
        var all = new ArrayList<>(edges);
        all.addAll(arranging.edges());
        edges = all;
        refuseLosses();
        edges = present(edges);
        checkOrder();
        owedFirst();
    }

    List<Edge> edges() {
        return edges;
    }

    /** Steps that are refused, by address. */
    SortedMap<Address, Refusal> refused() {
        return refused;
    }

    /** Steps that come after those. */
    SortedMap<Address, String> held() {
        return held;
    }

    private void refuseLosses() {
        for (var step : List.copyOf(steps.values())) {
            var address = step.address();
            if (step.impact() == Impact.LOSES_DATA && !scope.inputs().consent().allows(address)) {
                refused.put(
                        address,
                        new Refusal(
                                address,
                                "it would lose data",
                                "plan with --allow '" + address + "' if that data may go",
                                address.toString()));
            }
        }
        if (!refused.isEmpty()) {
            holdAfter(refused.keySet());
        }
    }

    private void holdAfter(Set<Address> first) {
        var next = successors();
        var queue = new ArrayDeque<>(first);
        var reached = new HashSet<>(first);
        for (var address = queue.poll(); address != null; address = queue.poll()) {
            drop(address);
            for (var other : next.getOrDefault(address, List.of())) {
                if (reached.add(other)) {
                    queue.add(other);
                }
            }
        }
        for (var closing : arranging.openers().entrySet()) {
            var owed = scope.inputs().state().openSteps().containsKey(closing.getKey());
            if (!owed && !steps.containsKey(closing.getValue())) {
                steps.remove(closing.getKey());
            }
        }
    }

    private void drop(Address address) {
        var why = "it comes after a step that is refused";
        if (steps.remove(address) != null) {
            if (!refused.containsKey(address)) {
                held.put(address, why);
            }
            return;
        }
        var node = scope.find(address);
        if (node != null && node.changes()) {
            node.hold(why);
        }
    }

    private Map<Address, List<Address>> successors() {
        var next = new HashMap<Address, List<Address>>();
        for (var edge : edges) {
            if (edge.when() == When.AFTER_SUCCESS) {
                next.computeIfAbsent(edge.first(), _ -> new ArrayList<>()).add(edge.then());
            }
        }
        return next;
    }

    private List<Edge> present(List<Edge> all) {
        var some = new ArrayList<Edge>(all.size());
        for (var edge : all) {
            if (present(edge.first()) && present(edge.then())) {
                some.add(edge);
            }
        }
        return some;
    }

    private boolean present(Address address) {
        if (steps.containsKey(address) || address.type().equals(Plan.MILESTONE)) {
            return true;
        }
        var node = scope.find(address);
        return node != null && Ordering.taking(node);
    }

    private void checkOrder() {
        try {
            graph().order();
        } catch (CycleException e) {
            var problems = new ArrayList<PlanningProblem>();
            for (var cycle : e.cycles()) {
                problems.add(problem(cycle));
            }
            throw new PlanningException(problems);
        }
    }

    private PlanningProblem problem(List<?> cycle) {
        var asked = arranging.layersOf(cycle);
        if (asked.isEmpty()) {
            asked = Set.of(((Address) cycle.getFirst()).layer());
        }
        var layers = String.join(", ", asked);
        return new PlanningProblem(
                cycle.getFirst() + " would have to come before itself",
                "the order that layer " + layers + " arranged",
                CycleException.line(cycle),
                "this is a bug in layer " + layers + ": report it with your document");
    }

    private Graph<Address> graph() {
        var graph = new Graph<Address>();
        for (var edge : edges) {
            graph.node(edge.first());
            graph.node(edge.then());
            graph.edge(edge.first(), edge.then());
        }
        return graph;
    }

    /** What an earlier run owes comes before everything that it need not wait for itself. */
    private void owedFirst() {
        var owed = new ArrayList<Address>();
        for (var address : scope.inputs().state().openSteps().keySet()) {
            if (steps.containsKey(address) && !arranging.openers().containsKey(address)) {
                owed.add(address);
            }
        }
        if (owed.isEmpty()) {
            return;
        }
        var graph = graph();
        var nodes = new ArrayList<Address>(steps.keySet());
        for (var node : scope.nodes()) {
            if (Ordering.taking(node)) {
                nodes.add(node.address);
            }
        }
        nodes.forEach(graph::node);
        var before = before(graph, owed);
        for (var address : owed) {
            edges.add(new Edge(address, OWED, When.AFTER_ANY));
        }
        for (var address : nodes) {
            if (!before.contains(address) && before.containsAll(graph.before(address))) {
                edges.add(new Edge(OWED, address, When.AFTER_SUCCESS));
            }
        }
    }

    /** Some nodes, and all that come before them. */
    private static Set<Address> before(Graph<Address> graph, List<Address> some) {
        var all = new HashSet<>(some);
        var queue = new ArrayDeque<>(some);
        for (var address = queue.poll(); address != null; address = queue.poll()) {
            for (var earlier : graph.before(address)) {
                if (all.add(earlier)) {
                    queue.add(earlier);
                }
            }
        }
        return all;
    }
}

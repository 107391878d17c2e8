package dev.slipway.engine.planner;

import dev.slipway.engine.plan.Edge;
import dev.slipway.engine.plan.Edge.When;
import dev.slipway.engine.plan.Fault;
import dev.slipway.engine.plan.Group;
import dev.slipway.engine.plan.Step;
import dev.slipway.engine.spi.ArrangeRequest;
import dev.slipway.engine.spi.Arrangement;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.Provider;
import dev.slipway.engine.target.Readings;
import dev.slipway.state.Address;
import dev.slipway.state.OpenStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Asks each layer, lowest first, for steps and order, and takes of the answers what can be taken: what is wrong in them
 * becomes a fault of that layer.
 */
final class Arranging {

    private final Scope scope;
    private final Readings readings;
    private final List<Fault> faults;
    private final TreeMap<Address, Step> steps = new TreeMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();
    private final List<Group> groups = new ArrayList<>();

    /** Which layer asked for an edge. */
    private final Map<Edge, String> askedBy = new HashMap<>();

    /** For each closing step of this plan, the step that opens it. */
    private final Map<Address, Address> openers = new TreeMap<>();

    Arranging(Scope scope, Readings readings, List<Fault> faults) {
        this.scope = scope;
        this.readings = readings;
        this.faults = faults;
    }

    void arrange() {
        var planned = planned();
        var arranged = new HashMap<String, Arrangement>();
        for (var provider : scope.layers().ordered()) {
            var lower = Arrangement.NONE;
            for (var below : scope.layers().below(provider)) {
                lower = lower.and(arranged.getOrDefault(below, Arrangement.NONE));
            }
            var arrangement = ask(provider, planned, lower);
            take(provider, arrangement);
            arranged.put(provider.name(), arrangement);
        }
        close();
    }

    private SortedMap<Address, Planned> planned() {
        var planned = new TreeMap<Address, Planned>();
        for (var node : scope.nodes()) {
            planned.put(node.address, node.planned());
        }
        return planned;
    }

    private Arrangement ask(Provider provider, SortedMap<Address, Planned> planned, Arrangement lower) {
        var open = new ArrayList<OpenStep>();
        for (var step : scope.inputs().state().openSteps().values()) {
            if (step.step().layer().equals(provider.name())) {
                open.add(step);
            }
        }
        try {
            var arrangement = provider.arrange(new ArrangeRequest(planned, readings, open, lower));
            for (var step : open) {
                if (!has(arrangement, step.step())) {
                    fault(provider.name(), step.step(), "it left out a closing step that an earlier run owes");
                }
            }
            return arrangement;
        } catch (RuntimeException e) {
            fault(
                    provider.name(),
                    new Address(provider.name() + ".arrangement", "all"),
                    Distrust.thrown("asked to arrange", e));
            return Arrangement.NONE;
        }
    }

    private static boolean has(Arrangement arrangement, Address address) {
        for (var step : arrangement.steps()) {
            if (step.address().equals(address)) {
                return true;
            }
        }
        return false;
    }

    private void take(Provider provider, Arrangement arrangement) {
        var name = provider.name();
        for (var step : arrangement.steps()) {
            if (steps.containsKey(step.address()) || scope.find(step.address()) != null) {
                fault(name, step.address(), "two things in one plan have this address");
                continue;
            }
            var wrong = Distrust.operations(step.operations(), scope.ways());
            if (wrong.isPresent()) {
                fault(name, step.address(), wrong.get());
                continue;
            }
            steps.put(step.address(), step);
        }
        for (var edge : arrangement.edges()) {
            if (known(name, edge, edge.first()) && known(name, edge, edge.then()) && edges.add(edge)) {
                askedBy.put(edge, name);
            }
        }
        groups.addAll(arrangement.groups());
    }

    /**
     * An edge to something that is not done in this plan orders nothing; one to something that nobody knows is a bug.
     */
    private boolean known(String layer, Edge edge, Address end) {
        if (steps.containsKey(end)) {
            return true;
        }
        var node = scope.find(end);
        if (node == null) {
            fault(layer, end, "it arranged " + edge.first() + " before " + edge.then() + ", and nobody knows this one");
            return false;
        }
        return Ordering.taking(node);
    }

    /** Sees to it that every opened step is closed, whatever becomes of what is between. */
    private void close() {
        for (var step : List.copyOf(steps.values())) {
            step.opens().ifPresent(open -> {
                if (steps.containsKey(open.step())) {
                    openers.put(open.step(), step.address());
                    edges.add(new Edge(step.address(), open.step(), When.AFTER_ANY));
                } else {
                    fault(
                            step.address().layer(),
                            step.address(),
                            "it opens " + open.step() + ", which is not in the plan");
                    steps.remove(step.address());
                }
            });
        }
    }

    private void fault(String layer, Address address, String what) {
        faults.add(new Fault(layer, address, what));
    }

    SortedMap<Address, Step> steps() {
        return steps;
    }

    /** Arranged edges, as asked for. */
    Set<Edge> edges() {
        return edges;
    }

    /** Groups, with the members that are in the plan. */
    List<Group> groups(Set<Address> members) {
        var some = new ArrayList<Group>();
        for (var group : groups) {
            var present = new HashSet<>(group.members());
            present.retainAll(members);
            if (!present.isEmpty()) {
                some.add(new Group(group.title(), present));
            }
        }
        return some;
    }

    /** The layers that asked for any of these edges. */
    Set<String> layersOf(List<?> cycle) {
        var layers = new LinkedHashSet<String>();
        for (var i = 0; i < cycle.size(); i++) {
            for (var when : When.values()) {
                var edge = new Edge((Address) cycle.get(i), (Address) cycle.get((i + 1) % cycle.size()), when);
                var layer = askedBy.get(edge);
                if (layer != null) {
                    layers.add(layer);
                }
            }
        }
        return layers;
    }

    Map<Address, Address> openers() {
        return openers;
    }
}

package dev.slipway.engine.planner;

import dev.slipway.engine.spi.Resource;
import dev.slipway.engine.spi.ResourceType;
import dev.slipway.engine.spi.Subject;
import dev.slipway.state.Address;
import dev.slipway.state.Origin;
import dev.slipway.state.Recorded;
import dev.slipway.state.State;
import dev.slipway.state.Unfinished;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts what is desired and what is recorded together by address. */
final class Subjects {

    private final Layers layers;
    private final PlanInputs inputs;
    private final List<PlanningProblem> problems;

    Subjects(Layers layers, PlanInputs inputs, List<PlanningProblem> problems) {
        this.layers = layers;
        this.inputs = inputs;
        this.problems = problems;
    }

    Map<Address, Node> nodes() {
        var state = inputs.state();
        var nodes = new TreeMap<Address, Node>();
        if (!inputs.selection().destroy()) {
            for (var resource : inputs.declarations().resources()) {
                add(nodes, resource, state);
            }
        }
        for (var address : state.resources().keySet()) {
            nodes.computeIfAbsent(address, some -> node(some, null, state));
        }
        for (var address : state.unfinished().keySet()) {
            nodes.computeIfAbsent(address, some -> node(some, null, state));
        }
        return nodes;
    }

    private void add(Map<Address, Node> nodes, Resource resource, State state) {
        var address = resource.address();
        if (layers.type(address.type()).isEmpty()) {
            problems.add(new PlanningProblem(
                    address + " is of a type that nobody looks after",
                    resource.source(),
                    "no layer has a resource type " + address.type(),
                    "this is a bug in layer " + address.layer() + ": report it"));
        }
        var former = nodes.put(address, node(address, resource, state));
        if (former != null) {
            problems.add(new PlanningProblem(
                    address + " is asked for twice",
                    resource.source(),
                    "it is also asked for at " + (former.source().isEmpty() ? "another place" : former.source()),
                    "give one of the two another name or place"));
        }
    }

    private Node node(Address address, @Nullable Resource desired, State state) {
        var type = layers.type(address.type());
        var recorded = recorded(address, state);
        var unfinished = Optional.<Unfinished>ofNullable(state.unfinished().get(address));
        try {
            var upgraded = recorded.map(
                    record -> type.map(known -> upgraded(record, known)).orElse(record));
            return new Node(address, new Subject(address, Optional.ofNullable(desired), upgraded), type, unfinished);
        } catch (RuntimeException e) {
            var node =
                    new Node(address, new Subject(address, Optional.ofNullable(desired), recorded), type, unfinished);
            node.fault = Distrust.thrown("asked to upgrade a record", e);
            return node;
        }
    }

    /**
     * What is recorded; what an unfinished change intended, if that is all there is. An unfinished change of something
     * adopted may have changed it, and so there is something to bring back from then on.
     */
    private static Optional<Recorded> recorded(Address address, State state) {
        var recorded = state.resources().get(address);
        var unfinished = state.unfinished().get(address);
        if (unfinished == null) {
            return Optional.ofNullable(recorded);
        }
        if (recorded == null) {
            return Optional.of(unfinished.intended());
        }
        return Optional.of(unfinished.intended().origin() == Origin.MADE ? with(recorded, Origin.MADE) : recorded);
    }

    private static Recorded with(Recorded recorded, Origin origin) {
        return new Recorded(
                recorded.address(),
                recorded.typeVersion(),
                origin,
                recorded.dependencies(),
                recorded.requires(),
                recorded.provides(),
                recorded.targets(),
                recorded.attributes(),
                recorded.before());
    }

    /** A record as the type that is here writes it; one that a later type wrote stays as it is. */
    private static Recorded upgraded(Recorded recorded, ResourceType type) {
        if (recorded.typeVersion() >= type.version()) {
            return recorded;
        }
        return new Recorded(
                recorded.address(),
                type.version(),
                recorded.origin(),
                recorded.dependencies(),
                recorded.requires(),
                recorded.provides(),
                recorded.targets(),
                type.upgrade(recorded.typeVersion(), recorded.attributes()),
                recorded.before());
    }

    /** The addresses of some nodes. */
    static List<Address> addresses(List<Node> nodes) {
        var some = new ArrayList<Address>(nodes.size());
        for (var node : nodes) {
            some.add(node.address);
        }
        return some;
    }
}

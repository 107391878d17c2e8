package dev.slipway.engine.planner;

import dev.slipway.engine.spi.Resource;
import dev.slipway.engine.spi.ResourceType;
import dev.slipway.engine.spi.Subject;
import dev.slipway.state.Address;
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
        for (var recorded : state.resources().values()) {
            if (!nodes.containsKey(recorded.address())) {
                nodes.put(recorded.address(), node(recorded.address(), null, recorded, state));
            }
        }
        for (var unfinished : state.unfinished().values()) {
            if (!nodes.containsKey(unfinished.address())) {
                nodes.put(unfinished.address(), node(unfinished.address(), null, unfinished.intended(), state));
            }
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
        var former = nodes.put(address, node(address, resource, recorded(address, state), state));
        if (former != null) {
            problems.add(new PlanningProblem(
                    address + " is asked for twice",
                    resource.source(),
                    "it is also asked for at " + (former.source().isEmpty() ? "another place" : former.source()),
                    "give one of the two another name or place"));
        }
    }

    private static @Nullable Recorded recorded(Address address, State state) {
        var recorded = state.resources().get(address);
        if (recorded != null) {
            return recorded;
        }
        var unfinished = state.unfinished().get(address);
        return unfinished == null ? null : unfinished.intended();
    }

    private Node node(Address address, @Nullable Resource desired, @Nullable Recorded recorded, State state) {
        var type = layers.type(address.type());
        return new Node(
                address,
                new Subject(
                        address,
                        Optional.ofNullable(desired),
                        Optional.ofNullable(recorded)
                                .map(record -> type.map(known -> upgraded(record, known))
                                        .orElse(record))),
                type,
                Optional.<Unfinished>ofNullable(state.unfinished().get(address)));
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

package dev.slipway.engine.sim;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Edge;
import dev.slipway.engine.plan.Edge.When;
import dev.slipway.engine.plan.Group;
import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.plan.Step;
import dev.slipway.engine.spi.ArrangeRequest;
import dev.slipway.engine.spi.Arrangement;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.spi.Installation;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.Provider;
import dev.slipway.engine.spi.ResourceType;
import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Place;
import dev.slipway.state.Address;
import dev.slipway.state.OpenStep;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Upgrades the thing "package" of each box, box by box: drain, package, restart, gate, uncordon. What was drained is
 * uncordoned whatever happens; the next box waits until this one works again.
 */
public final class RollingLayer implements Provider {

    public static Address step(String kind, String box) {
        return new Address("roll." + kind, box);
    }

    @Override
    public String name() {
        return "roll";
    }

    @Override
    public Set<String> standsOn() {
        return Set.of("sim");
    }

    @Override
    public List<ResourceType> types() {
        return List.of();
    }

    @Override
    public Declarations declare(Installation installation) {
        return Declarations.NONE;
    }

    @Override
    public Arrangement arrange(ArrangeRequest request) {
        var steps = new ArrayList<Step>();
        var edges = new ArrayList<Edge>();
        var groups = new ArrayList<Group>();
        var previous = Optional.<String>empty();
        var closing = new TreeMap<Address, OpenStep>();
        request.open().forEach(open -> closing.put(open.step(), open));
        for (var planned : request.planned().values()) {
            if (planned instanceof Planned.Decided(Change.Update update)
                    && update.address().key().endsWith("/package")) {
                var box = update.address()
                        .key()
                        .substring(0, update.address().key().indexOf('/'));
                upgrade(box, update.address(), steps, edges, groups);
                previous.ifPresent(before -> {
                    edges.add(new Edge(step("gate", before), step("drain", box), When.AFTER_SUCCESS));
                    edges.add(new Edge(step("uncordon", before), step("drain", box), When.AFTER_SUCCESS));
                });
                previous = Optional.of(box);
                closing.remove(step("uncordon", box));
            }
        }
        closing.keySet().forEach(address -> steps.add(uncordon(address.key())));
        return new Arrangement(steps, edges, groups);
    }

    private static void upgrade(String box, Address change, List<Step> steps, List<Edge> edges, List<Group> groups) {
        var drain = step("drain", box);
        var restart = step("restart", box);
        var gate = step("gate", box);
        var uncordon = step("uncordon", box);
        steps.add(new Step(
                drain,
                "its package is upgraded",
                Impact.DRAINS_NODE,
                List.of(put(box, "cordoned")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new OpenStep(uncordon, Value.of(Map.of("box", Value.of(box)))))));
        steps.add(plain(restart, Impact.RESTARTS_SERVICE, List.of(act(box, "restart " + box))));
        steps.add(gate(box));
        steps.add(uncordon(box));
        edges.add(new Edge(drain, change, When.AFTER_SUCCESS));
        edges.add(new Edge(change, restart, When.AFTER_SUCCESS));
        edges.add(new Edge(restart, gate, When.AFTER_SUCCESS));
        edges.add(new Edge(gate, uncordon, When.AFTER_ANY));
        groups.add(new Group("upgrade of " + box, Set.of(drain, change, restart, gate, uncordon)));
    }

    private static Step gate(String box) {
        var probe = new ThingProbe(Desired.box(box), "package");
        return new Step(
                step("gate", box),
                "before the next box",
                Impact.NONE,
                List.of(),
                Optional.of(new Step.Gate(
                        box + " to work",
                        List.of(probe),
                        readings ->
                                readings.get(probe) instanceof Answer.Read<ThingProbe.Found>(var found) && found.ready()
                                        ? Readiness.READY
                                        : new Readiness.NotReady("its package warms up", false))),
                Optional.of(Duration.ofMinutes(1)),
                Optional.empty());
    }

    private static Step uncordon(String box) {
        return plain(
                step("uncordon", box),
                Impact.NONE,
                List.of(new SimOperation.Drop(at(box), Desired.box(box), "cordoned")));
    }

    private static Step plain(Address address, Impact impact, List<Operation> operations) {
        return new Step(
                address,
                "its package is upgraded",
                impact,
                operations,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Place at(String box) {
        return Place.at(new TargetId("box", box));
    }

    private static Operation put(String box, String name) {
        return new SimOperation.Put(at(box), Desired.box(box), name, "yes", 0);
    }

    private static Operation act(String box, String name) {
        return new SimOperation.Act(at(box), Desired.box(box), name);
    }
}

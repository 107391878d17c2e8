package dev.slipway.engine.planner;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Lane;
import dev.slipway.engine.plan.TargetStatus;
import dev.slipway.engine.planner.Node.Choice;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.ResourceType;
import dev.slipway.engine.target.Readings;
import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decides node by node, each after what it needs. */
final class Deciding {

    private final Scope scope;
    private final Readings readings;
    private final SortedMap<TargetId, TargetStatus> statuses;
    private final Obstacles obstacles = new Obstacles();
    private final Replacing replacing;

    Deciding(Scope scope, Readings readings, SortedMap<TargetId, TargetStatus> statuses) {
        this.scope = scope;
        this.readings = readings;
        this.statuses = statuses;
        this.replacing = new Replacing(scope.inputs());
    }

    void decide() {
        for (var node : scope.nodes()) {
            if (node.choice != Choice.LEFT_OUT) {
                decide(node);
            }
        }
    }

    private void decide(Node node) {
        if (node.type.isEmpty()) {
            node.refuse(
                    "no layer here looks after things of type " + node.address.type(),
                    "use a Slipway that has layer " + node.layer() + ", or forget it: slipway state rm '" + node.address
                            + "'",
                    "");
            return;
        }
        var type = node.type.get();
        var recordedVersion =
                node.subject.recorded().map(recorded -> recorded.typeVersion()).orElse(0);
        if (recordedVersion > type.version()) {
            node.refuse(
                    "its record was written by a later Slipway (version " + recordedVersion + " of " + type.name()
                            + ", this one knows " + type.version() + ")",
                    "use that Slipway, or a later one",
                    "");
            return;
        }
        try {
            decide(node, type);
        } catch (RuntimeException e) {
            fault(node, Distrust.thrown("asked to plan", e));
        }
    }

    private void decide(Node node, ResourceType type) {
        if (node.fault != null) {
            fault(node, node.fault);
            return;
        }
        var observed = type.observed(node.subject, readings);
        node.observed = observed;
        if (observed instanceof Observed.Unreadable(var why)) {
            unreadable(node, why);
            return;
        }
        if (obstacles.hold(node)) {
            return;
        }
        var request = request(node);
        var planned = type.plan(request);
        node.lanes = sorted(type.lanes(node.subject));
        var fault = Distrust.examine(node, request, planned, scope.ways());
        if (fault.isPresent()) {
            fault(node, fault.get());
            return;
        }
        switch (planned) {
            case Planned.Decided(var change) -> node.decide(change);
            case Planned.Held(_, var why) -> node.hold(why);
            case Planned.Refused(_, var why, var remedy, var allowable) ->
                node.refuse(why, remedy, allowable ? node.address.toString() : "");
        }
    }

    private static List<Lane> sorted(Set<Lane> lanes) {
        var sorted = new ArrayList<>(lanes);
        sorted.sort((one, other) -> one.name().compareTo(other.name()));
        return sorted;
    }

    /** What the type of an observed node was asked. */
    PlanRequest request(Node node) {
        return new PlanRequest(
                node.subject,
                Objects.requireNonNull(node.observed, "planned before it was observed"),
                readings,
                dependencies(node),
                scope.inputs().consent(),
                replacing.asked(node),
                node.unfinished);
    }

    private static SortedMap<Address, Planned> dependencies(Node node) {
        if (node.needs.isEmpty()) {
            return Collections.emptySortedMap();
        }
        var dependencies = new TreeMap<Address, Planned>();
        for (var need : node.needs) {
            dependencies.put(need.address, need.planned());
        }
        return dependencies;
    }

    /** What is unreadable is not planned; only its removal can be, if the user says that its target is gone. */
    private void unreadable(Node node, String why) {
        if (node.desired()) {
            node.hold(why);
            return;
        }
        var consent = scope.inputs().consent();
        var silent = silent(node);
        var gone = !silent.isEmpty();
        for (var target : silent) {
            gone &= consent.allows(target.name()) || consent.allows(target.toString());
        }
        if (gone || consent.allows(node.address)) {
            node.decide(new Change.Forget(node.address, "it cannot be read, and you allowed that it is gone: " + why));
            return;
        }
        var name =
                silent.isEmpty() ? node.address.toString() : silent.getFirst().name();
        node.refuse(
                "it has to go and cannot be read: " + why,
                "bring it back, or plan with --allow " + name + " if it is gone for good: it is forgotten then",
                name);
    }

    private List<TargetId> silent(Node node) {
        var silent = new ArrayList<TargetId>();
        for (var target : node.subject.targets()) {
            if (Statuses.silence(statuses, target) != null) {
                silent.add(target);
            }
        }
        silent.sort(null);
        return silent;
    }

    static void fault(Node node, String fault) {
        node.fault = fault;
        node.refuse(
                "layer " + node.layer() + " has a bug: " + fault,
                "report it with this plan; everything that does not need it goes on",
                "");
    }
}

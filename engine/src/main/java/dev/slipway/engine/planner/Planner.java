package dev.slipway.engine.planner;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Drift;
import dev.slipway.engine.plan.Fault;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.PlannedChange;
import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.plan.Refusal;
import dev.slipway.engine.plan.RoleBinding;
import dev.slipway.engine.planner.Node.Choice;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.Resource;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Place;
import dev.slipway.engine.target.Readings;
import dev.slipway.state.Address;
import dev.slipway.state.Recorded;
import dev.slipway.state.TargetId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** From what is desired, recorded and read to a plan. Pure. */
public final class Planner {

    private final Scope scope;
    private final Readings readings;
    private final List<Fault> faults = new ArrayList<>();

    private Planner(Scope scope, Readings readings) {
        this.scope = scope;
        this.readings = readings;
    }

    /**
     * Plans.
     *
     * @param scope to be used for this one plan
     * @param readings answers to {@link Questions#of} of the scope
     * @throws PlanningException if what layers arranged cannot be brought into an order
     */
    public static Prepared plan(Scope scope, Readings readings) {
        return new Planner(scope, readings).plan();
    }

    private Prepared plan() {
        var statuses = Statuses.of(readings);
        var deciding = new Deciding(scope, readings, statuses);
        deciding.decide();
        var checks = new Checking(scope, readings).ask();
        var blocking = new Blocking(scope);
        blocking.keepData();
        blocking.spread();
        var arranging = new Arranging(scope, readings, faults);
        arranging.arrange();
        var ordering = new Ordering(scope);
        var course = new Course(scope, arranging, ordering.edges(), ordering.takesAlong());
        course.lay();
        var changes = new TreeMap<Address, PlannedChange>();
        var pieces = new HashMap<Address, Piece>();
        for (var node : scope.nodes()) {
            if (Ordering.taking(node)) {
                var change = node.change().orElseThrow();
                changes.put(node.address, planned(node, change));
                pieces.put(node.address, new Piece(node, change, deciding));
            }
        }
        var members = new HashSet<>(changes.keySet());
        members.addAll(arranging.steps().keySet());
        var plan = new Plan(
                scope.inputs().installation(),
                scope.inputs().state().lineage(),
                scope.inputs().state().serial(),
                changes,
                arranging.steps(),
                course.edges(),
                arranging.groups(members),
                checks,
                held(course),
                refused(course),
                notReady(),
                drift(),
                carriedOn(),
                scope.inputs().selection(),
                chosen(Choice.CAME_ALONG),
                leftOut(),
                scope.inputs().consent(),
                statuses,
                roles(arranging, changes.values()),
                faults());
        return new Prepared(plan, scope, pieces, leftBehind());
    }

    private List<Recorded> leftBehind() {
        var some = new ArrayList<Recorded>();
        for (var node : scope.nodes()) {
            if (node.desired() && !Ordering.taking(node) && needsSomethingThatChanges(node)) {
                node.subject.recorded().ifPresent(some::add);
            }
        }
        return some;
    }

    private static boolean needsSomethingThatChanges(Node node) {
        for (var need : node.needs) {
            if (Ordering.taking(need) && need.changes()) {
                return true;
            }
        }
        return false;
    }

    private static PlannedChange planned(Node node, Change change) {
        var desired = node.subject.desired();
        var targets = new ArrayList<>(node.subject.targets());
        targets.sort(null);
        var recorded = node.subject.recorded();
        return new PlannedChange(
                change,
                targets,
                Subjects.addresses(node.needs),
                desired.map(some -> List.copyOf(Wiring.names(some.requires())))
                        .orElseGet(() -> List.copyOf(recorded.orElseThrow().requires())),
                desired.map(some -> List.copyOf(Wiring.names(some.provides())))
                        .orElseGet(() -> List.copyOf(recorded.orElseThrow().provides())),
                node.lanes,
                desired.flatMap(Resource::deadline),
                node.source());
    }

    private SortedMap<Address, String> held(Course course) {
        var held = new TreeMap<>(course.held());
        for (var node : scope.nodes()) {
            node.held().ifPresent(why -> held.put(node.address, why));
        }
        return held;
    }

    private SortedMap<Address, Refusal> refused(Course course) {
        var refused = new TreeMap<>(course.refused());
        for (var node : scope.nodes()) {
            node.refusal().ifPresent(refusal -> refused.put(node.address, refusal));
        }
        return refused;
    }

    private SortedMap<Address, Readiness.NotReady> notReady() {
        var some = new TreeMap<Address, Readiness.NotReady>();
        for (var node : scope.nodes()) {
            if (Ordering.taking(node)
                    && node.change().orElseThrow().work().isEmpty()
                    && node.desired()
                    && node.observed instanceof Observed.Present(_, Readiness.NotReady why)) {
                some.put(node.address, why);
            }
        }
        return some;
    }

    private SortedMap<Address, Drift> drift() {
        var drifts = new TreeMap<Address, Drift>();
        for (var node : scope.nodes()) {
            Drifts.of(node).ifPresent(drift -> drifts.put(node.address, drift));
        }
        return drifts;
    }

    private SortedSet<Address> carriedOn() {
        var some = new TreeSet<Address>();
        for (var node : scope.nodes()) {
            if (node.unfinished.isPresent() && node.choice != Choice.LEFT_OUT) {
                some.add(node.address);
            }
        }
        return some;
    }

    private SortedSet<Address> chosen(Choice choice) {
        var some = new TreeSet<Address>();
        for (var node : scope.nodes()) {
            if (node.choice == choice) {
                some.add(node.address);
            }
        }
        return some;
    }

    private SortedSet<Address> leftOut() {
        var some = chosen(Choice.LEFT_OUT);
        some.addAll(chosen(Choice.EXCLUDED));
        return some;
    }

    /** Who has each role that an operation of the plan names, today. */
    private List<RoleBinding> roles(Arranging arranging, Collection<PlannedChange> changes) {
        var named = new HashSet<Place.Role>();
        for (var change : changes) {
            note(named, change.change().work());
        }
        for (var step : arranging.steps().values()) {
            note(named, step.operations());
        }
        var all = new ArrayList<>(named);
        all.sort((one, other) -> (one.layer() + '/' + one.name()).compareTo(other.layer() + '/' + other.name()));
        var bindings = new ArrayList<RoleBinding>();
        for (var role : all) {
            bindings.add(new RoleBinding(role, today(role)));
        }
        return bindings;
    }

    private Optional<TargetId> today(Place.Role role) {
        try {
            return scope.layers().layer(role.layer()).flatMap(provider -> provider.bind(role, readings));
        } catch (RuntimeException e) {
            faults.add(new Fault(
                    role.layer(),
                    new Address(role.layer() + ".role", role.name()),
                    Distrust.thrown("asked who has this role", e)));
            return Optional.empty();
        }
    }

    private static void note(Set<Place.Role> named, List<Operation> operations) {
        for (var operation : operations) {
            if (operation.place() instanceof Place.Role role) {
                named.add(role);
            }
        }
    }

    private List<Fault> faults() {
        var all = new ArrayList<>(faults);
        for (var node : scope.nodes()) {
            if (node.fault != null) {
                all.add(new Fault(node.layer(), node.address, node.fault));
            }
        }
        all.sort(null);
        return all;
    }
}

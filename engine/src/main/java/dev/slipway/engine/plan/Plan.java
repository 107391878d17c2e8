package dev.slipway.engine.plan;

import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is to be done to an installation, and all that a reader has to know before saying yes. A value: the same
 * document, state and readings give the same one. Everything in it is in the order of addresses, or of names.
 *
 * @param installation the installation's name
 * @param lineage lineage of the state that it was made from
 * @param serial serial of that state
 * @param changes what is done to each address, no-ops included
 * @param steps what happens once on the way
 * @param edges the order: between changes, steps, and milestones (see {@link #milestone})
 * @param groups what is printed as one
 * @param checks the checks that were asked
 * @param held what is not planned because something cannot be known or done first, and why
 * @param refused what is not planned because it cannot or may not be done
 * @param notReady what is as desired and does not work yet
 * @param drift where the world differs from what is recorded although nobody asked
 * @param carriedOn changes that an earlier run began and did not end
 * @param selection the part of the installation that was asked for
 * @param cameAlong what was not named by the selection and is needed by what was
 * @param leftOut what the selection left out
 * @param consent what the user allowed
 * @param targets which targets answered
 * @param roles who has each role that an operation names
 * @param faults bugs in layers
 */
public record Plan(
        String installation,
        String lineage,
        long serial,
        SortedMap<Address, PlannedChange> changes,
        SortedMap<Address, Step> steps,
        List<Edge> edges,
        List<Group> groups,
        List<CheckOutcome> checks,
        SortedMap<Address, String> held,
        SortedMap<Address, Refusal> refused,
        SortedMap<Address, Readiness.NotReady> notReady,
        SortedMap<Address, Drift> drift,
        SortedSet<Address> carriedOn,
        Selection selection,
        SortedSet<Address> cameAlong,
        SortedSet<Address> leftOut,
        Consent consent,
        SortedMap<TargetId, TargetStatus> targets,
        List<RoleBinding> roles,
        List<Fault> faults) {

    /** Type of the addresses that stand for milestones in {@link #edges}. */
    public static final String MILESTONE = "slipway.milestone";

    public Plan {
        changes = sorted(changes);
        steps = sorted(steps);
        edges = List.copyOf(edges);
        groups = List.copyOf(groups);
        checks = List.copyOf(checks);
        held = sorted(held);
        refused = sorted(refused);
        notReady = sorted(notReady);
        drift = sorted(drift);
        carriedOn = Collections.unmodifiableSortedSet(new TreeSet<>(carriedOn));
        cameAlong = Collections.unmodifiableSortedSet(new TreeSet<>(cameAlong));
        leftOut = Collections.unmodifiableSortedSet(new TreeSet<>(leftOut));
        targets = sorted(targets);
        roles = List.copyOf(roles);
        faults = List.copyOf(faults);
    }

    /** The node of {@link #edges} that stands for a milestone. */
    public static Address milestone(String name) {
        return new Address(MILESTONE, name);
    }

    /** Whether there is nothing to do: no change but no-ops, and no step. */
    public boolean isEmpty() {
        return steps.isEmpty() && totals().changes() == 0;
    }

    /** Whether everything that was asked for is in it: nothing is held, refused or faulty. */
    public boolean isWhole() {
        return held.isEmpty() && refused.isEmpty() && faults.isEmpty();
    }

    public Totals totals() {
        return Totals.of(this);
    }

    /** The changes that do something, in order. */
    public List<PlannedChange> effective() {
        var some = new ArrayList<PlannedChange>();
        for (var planned : changes.values()) {
            if (!(planned.change() instanceof Change.NoOp)) {
                some.add(planned);
            }
        }
        return some;
    }

    /** Changes and steps by what they cost, the least first; what costs nothing is not in it. */
    public SortedMap<Impact, List<Address>> impacts() {
        Map<Impact, List<Address>> costs = new EnumMap<>(Impact.class);
        for (var planned : changes.values()) {
            note(costs, planned.change().cost(), planned.address());
        }
        for (var step : steps.values()) {
            note(costs, step.impact(), step.address());
        }
        return sorted(new TreeMap<>(costs));
    }

    private static void note(Map<Impact, List<Address>> costs, Impact impact, Address address) {
        if (impact != Impact.NONE) {
            costs.computeIfAbsent(impact, _ -> new ArrayList<>()).add(address);
        }
    }

    private static <K, V> SortedMap<K, V> sorted(SortedMap<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}

package dev.slipway.state.edit;

import dev.slipway.state.Address;
import dev.slipway.state.State;
import dev.slipway.state.StateProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes records out of a state. Nothing is done on any target: what was recorded stays where it is, and if the document
 * still has it, the next plan adopts it.
 */
public final class Removal {

    private Removal() {}

    /** Refused if an address is not recorded, or if a record that stays depends on it. */
    public static Edited remove(State state, Collection<Address> addresses) {
        var going = new TreeSet<>(addresses);
        var problems = new ArrayList<StateProblem>();
        for (var address : going) {
            if (!Known.isKnown(state, address)) {
                problems.add(Known.unknown(state, address));
            }
        }
        dependents(state, going)
                .forEach((address, dependents) -> problems.add(new StateProblem(
                        address + " cannot be taken out of the state",
                        "",
                        "these depend on it and would then be deleted in the wrong order: " + dependents,
                        "take them out in the same command, or leave it")));
        return problems.isEmpty() ? new Edited.Done(without(state, going)) : new Edited.Refused(problems);
    }

    /** Those that stay and depend on one that goes, by the one that goes. */
    private static SortedMap<Address, SortedSet<Address>> dependents(State state, SortedSet<Address> going) {
        var dependents = new TreeMap<Address, SortedSet<Address>>();
        for (var recorded : state.resources().values()) {
            if (!going.contains(recorded.address())) {
                for (var needed : recorded.dependencies()) {
                    if (going.contains(needed)) {
                        dependents.computeIfAbsent(needed, _ -> new TreeSet<>()).add(recorded.address());
                    }
                }
            }
        }
        return dependents;
    }

    private static State without(State state, SortedSet<Address> going) {
        var resources = new TreeMap<>(state.resources());
        var openSteps = new TreeMap<>(state.openSteps());
        var unfinished = new TreeMap<>(state.unfinished());
        resources.keySet().removeAll(going);
        openSteps.keySet().removeAll(going);
        unfinished.keySet().removeAll(going);
        return new State(
                        state.lineage(),
                        state.serial(),
                        state.installation(),
                        resources,
                        state.targets(),
                        openSteps,
                        unfinished)
                .withoutIdleTargets();
    }
}

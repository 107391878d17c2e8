package dev.slipway.state;

import java.util.Collections;
import java.util.HashSet;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is remembered of one installation.
 *
 * @param lineage made once, when the state is: two states with the same lineage are the same one at different times
 * @param serial rises with each state that is written
 * @param installation name of the installation, empty in a state that was never applied
 * @param targets how each target that a resource lies on was last reached, also when the document forgot it
 * @param unfinished changes that a killed run had begun
 */
public record State(
        String lineage,
        long serial,
        String installation,
        SortedMap<Address, Recorded> resources,
        SortedMap<TargetId, Value.MapOf> targets,
        SortedMap<Address, OpenStep> openSteps,
        SortedMap<Address, Unfinished> unfinished) {

    public State {
        resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
        targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
        openSteps = Collections.unmodifiableSortedMap(new TreeMap<>(openSteps));
        unfinished = Collections.unmodifiableSortedMap(new TreeMap<>(unfinished));
    }

    /** A state that remembers nothing yet. */
    public static State empty(String lineage) {
        return new State(lineage, 0, "", new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /** This state under another lineage and serial. */
    public State at(String otherLineage, long otherSerial) {
        return new State(otherLineage, otherSerial, installation, resources, targets, openSteps, unfinished);
    }

    /**
     * This state without the targets that are of no more use. A target goes with the last resource on it; while a
     * closing step is owed all stay, because where it has to be done only its layer knows.
     */
    public State withoutIdleTargets() {
        if (!openSteps.isEmpty()) {
            return this;
        }
        var used = new HashSet<TargetId>();
        resources.values().forEach(recorded -> used.addAll(recorded.targets()));
        unfinished.values().forEach(begun -> used.addAll(begun.intended().targets()));
        var kept = new TreeMap<>(targets);
        kept.keySet().retainAll(used);
        return new State(lineage, serial, installation, resources, kept, openSteps, unfinished);
    }
}

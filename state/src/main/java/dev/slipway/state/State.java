package dev.slipway.state;

import java.util.Collections;
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
}

package dev.slipway.engine.apply;

import dev.slipway.state.Address;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What became of a plan.
 *
 * @param outcomes of every change and step that was to be run, no-ops included
 * @param unreviewed what only today's plan has, and so was not run
 * @param interrupted whether it was told to stop
 */
public record ApplyResult(SortedMap<Address, Outcome> outcomes, SortedSet<Address> unreviewed, boolean interrupted) {

    public ApplyResult {
        outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
        unreviewed = Collections.unmodifiableSortedSet(new TreeSet<>(unreviewed));
    }

    /** Whether everything that was to be run was done. */
    public boolean succeeded() {
        for (var outcome : outcomes.values()) {
            if (!outcome.succeeded()) {
                return false;
            }
        }
        return !interrupted;
    }
}

package dev.slipway.engine.apply;

import dev.slipway.state.Address;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of a plan.
 *
 * @param outcomes of every change and step of the plan, no-ops included
 * @param interrupted whether it was told to stop
 */
public record ApplyResult(SortedMap<Address, Outcome> outcomes, boolean interrupted) {

    public ApplyResult {
        outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
    }

    /** Whether everything was done. */
    public boolean succeeded() {
        for (var outcome : outcomes.values()) {
            if (!outcome.succeeded()) {
                return false;
            }
        }
        return !interrupted;
    }
}

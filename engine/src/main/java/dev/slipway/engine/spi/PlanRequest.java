package dev.slipway.engine.spi;

import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.target.Readings;
import dev.slipway.state.Address;
import dev.slipway.state.Unfinished;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that the planning of one address may look at.
 *
 * @param observed what its target says of it
 * @param readings answers to the probes that its type asked for
 * @param dependencies what was planned for each resource that it needs directly
 * @param consent what the user allowed
 * @param replace whether the user asked for it to be replaced
 * @param unfinished the change of it that was begun and did not end: to be carried on, never replaced for that. If
 *     there is no record yet, what it intended stands in for the record
 */
public record PlanRequest(
        Subject subject,
        Observed observed,
        Readings readings,
        SortedMap<Address, Planned> dependencies,
        Consent consent,
        boolean replace,
        Optional<Unfinished> unfinished) {

    public PlanRequest {
        dependencies = Collections.unmodifiableSortedMap(new TreeMap<>(dependencies));
    }
}

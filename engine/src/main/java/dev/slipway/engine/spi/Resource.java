package dev.slipway.engine.spi;

import dev.slipway.engine.plan.Lane;
import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing that a document asks for.
 *
 * @param targets where it is
 * @param wishes what is asked of it, by attribute
 * @param needs other resources that have to exist first
 * @param requires milestones that have to be reached first
 * @param provides milestones that it is a part of: one is reached when all its parts are ready
 * @param lanes what it holds while it changes
 * @param deadline how long its change may take until it is ready; empty for the default
 * @param source its place in the document as {@code file:line:column}; empty if it follows from the document as a whole
 */
public record Resource(
        Address address,
        Set<TargetId> targets,
        SortedMap<String, Wish> wishes,
        Set<Address> needs,
        Set<Milestone> requires,
        Set<Milestone> provides,
        Set<Lane> lanes,
        Optional<Duration> deadline,
        String source) {

    public Resource {
        targets = Set.copyOf(targets);
        wishes = Collections.unmodifiableSortedMap(new TreeMap<>(wishes));
        needs = Set.copyOf(needs);
        requires = Set.copyOf(requires);
        provides = Set.copyOf(provides);
        lanes = Set.copyOf(lanes);
    }
}

package dev.slipway.state;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What state says we did about one address.
 *
 * @param typeVersion version of the type's attributes, so that a later Slipway can read an earlier one's records
 * @param dependencies what it needed in order to exist; deletions run the other way round
 * @param requires names of milestones that it needed in order to exist
 * @param provides names of milestones that it was a part of
 * @param targets where it is; how each is reached is in {@link State#targets}
 * @param attributes what we last made it, or found it to be when it was adopted
 */
public record Recorded(
        Address address,
        int typeVersion,
        Origin origin,
        SortedSet<Address> dependencies,
        SortedSet<String> requires,
        SortedSet<String> provides,
        SortedSet<TargetId> targets,
        Value.MapOf attributes,
        Before before) {

    public Recorded {
        dependencies = Collections.unmodifiableSortedSet(new TreeSet<>(dependencies));
        requires = Collections.unmodifiableSortedSet(new TreeSet<>(requires));
        provides = Collections.unmodifiableSortedSet(new TreeSet<>(provides));
        targets = Collections.unmodifiableSortedSet(new TreeSet<>(targets));
    }
}

package dev.slipway.engine.plan;

import dev.slipway.state.Address;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Changes and steps that a plan prints as one.
 *
 * @param title for people: {@code upgrade of node-1 from 1.34.3 to 1.34.4}
 */
public record Group(String title, SortedSet<Address> members) {

    public Group {
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    }

    public Group(String title, Set<Address> members) {
        this(title, new TreeSet<>(members));
    }
}

package dev.slipway.engine.plan;

import dev.slipway.state.Address;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the user allowed by {@code --allow}, all of it when planning. Printed in the plan and saved with it.
 *
 * @param names addresses, checks and hosts, as they were written
 */
public record Consent(SortedSet<String> names) {

    public static final Consent NONE = new Consent(new TreeSet<>());

    public Consent {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    public boolean allows(String name) {
        return names.contains(name);
    }

    public boolean allows(Address address) {
        return names.contains(address.toString());
    }
}

package dev.slipway.engine.spi;

import dev.slipway.engine.plan.Change;
import dev.slipway.state.Address;
import dev.slipway.state.Value;

/** What planning says of one address. */
public sealed interface Planned {

    Address address();

    /** This is to be done (or nothing, for a no-op). */
    record Decided(Change change) implements Planned {
        @Override
        public Address address() {
            return change.address();
        }
    }

    /** Nothing is planned for now, because something cannot be known: what depends on it is held too. */
    record Held(Address address, String why) implements Planned {}

    /**
     * It cannot or may not be done.
     *
     * @param why what was found and what was expected
     * @param remedy what to do next
     * @param allowable whether {@code --allow ADDRESS} at plan time lets it be planned all the same
     */
    record Refused(Address address, String why, String remedy, boolean allowable) implements Planned {}

    /** What the resource will be once this is done; empty where nothing can be said. */
    default Value.MapOf result() {
        return this instanceof Decided(Change change) ? change.result() : Value.MapOf.EMPTY;
    }

    /** Whether anything about it is going to change. */
    default boolean changes() {
        return this instanceof Decided(Change change)
                && !(change instanceof Change.NoOp)
                && !(change instanceof Change.Forget)
                && !change.work().isEmpty();
    }
}

package dev.slipway.engine.spi;

import dev.slipway.engine.plan.Lane;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.state.Value;
import java.util.Set;

/**
 * How a layer looks after one kind of thing. Pure: what it returns depends on its arguments alone.
 *
 * <p>The engine does not trust it: after apply the thing is observed again and held against what was planned, and a
 * mismatch is reported as a fault of the provider.
 */
public interface ResourceType {

    /** The type of its addresses: {@code host.file}. */
    String name();

    /** Version of the attributes that it writes into state. */
    int version();

    /** Attributes of an earlier version, as this version has them. */
    default Value.MapOf upgrade(int from, Value.MapOf attributes) {
        return attributes;
    }

    /** What to read for an address: all that {@link #observed} and {@link #plan} look at. */
    Set<Probe<?>> probes(Subject subject);

    /**
     * What it holds while it changes: what the layer declared. What has to go is declared no more; a type that needs
     * lanes then as well says so here.
     */
    default Set<Lane> lanes(Subject subject) {
        return subject.desired().map(Resource::lanes).orElse(Set.of());
    }

    /**
     * What the readings say of it. Whether it works must not depend on anything that needs it: apply waits for the one
     * before it begins the other.
     */
    Observed observed(Subject subject, Readings readings);

    /**
     * What to do about it. Called for what is desired, and for what is only recorded and so has to go; never for what
     * is unreadable.
     */
    Planned plan(PlanRequest request);
}

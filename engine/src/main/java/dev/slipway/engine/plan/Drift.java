package dev.slipway.engine.plan;

import dev.slipway.state.Address;
import dev.slipway.state.Value;
import java.util.List;
import java.util.Optional;

/**
 * What is observed differs from what is recorded, although nobody asked.
 *
 * @param gone whether the whole thing is no longer there
 * @param attributes what differs, in order; none if it is gone
 */
public record Drift(Address address, boolean gone, List<Attribute> attributes) {

    public Drift {
        attributes = List.copyOf(attributes);
    }

    /** One attribute that differs; empty where it is not there. */
    public record Attribute(String name, Optional<Value> recorded, Optional<Value> observed) {}
}

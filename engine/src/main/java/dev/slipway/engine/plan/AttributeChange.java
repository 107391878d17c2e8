package dev.slipway.engine.plan;

import dev.slipway.state.Value;
import java.util.Optional;

/**
 * One attribute that a change changes.
 *
 * @param name its path in the resource, such as {@code mode} or {@code spec.replicas}
 * @param before what it is now; empty if it is not there
 * @param after what it will be; empty if it will not be there
 * @param cause who wants it changed
 */
public record AttributeChange(String name, Optional<Value> before, Optional<Value> after, Cause cause) {

    /** Who wants an attribute changed. */
    public enum Cause {
        /** The document asks for something else than we last made. */
        ASKED,
        /** The target has something else than we last made, although nobody asked. */
        DRIFT,
        /** We made nothing here before. */
        FIRST,
        /** Something that it depends on changes. */
        FOLLOWS
    }
}

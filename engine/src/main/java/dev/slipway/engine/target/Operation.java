package dev.slipway.engine.target;

import dev.slipway.state.Value;
import java.util.Set;

/**
 * One typed thing to do on a target, as data. Doing it twice has the same result as doing it once, so that an operation
 * that may or may not have happened can be done again.
 */
public interface Operation {

    /** Where it runs. */
    Place place();

    /**
     * Everything that it will do, as a value: two operations with the same description do the same. Secrets are in it as
     * references. This is what a saved plan keeps and what consent is given to.
     */
    Value.MapOf describe();

    /** What it does, for people, on one line and without secrets: {@code restart unit containerd.service}. */
    String summary();

    /** Name of the output that it yields, such as a join token; empty if it yields none. */
    default String yields() {
        return "";
    }

    /** Names of outputs of earlier operations of the same change that it uses. */
    default Set<String> uses() {
        return Set.of();
    }
}

package dev.slipway.engine.target;

import dev.slipway.state.TargetId;

/**
 * One question to one target. Asking changes nothing. Probes are immutable values that are equal by content, so that
 * two resources that ask the same are answered together.
 *
 * @param <R> what answers it
 */
public interface Probe<R extends Reading> {

    /** The target that is asked. */
    TargetId target();

    /** The type of the answer. */
    Class<R> answers();
}

package dev.slipway.engine.sim;

import java.time.Duration;

/**
 * One thing on a box.
 *
 * @param value what is asked of it
 * @param level a number that may be higher than asked
 * @param id made by the world when the thing is
 * @param readyAt when it works
 */
public record Thing(String value, long level, String id, Duration readyAt) {}

package dev.slipway.engine.plan;

/**
 * A counting semaphore that a change holds until it is ready: {@code apt of node-1}, one at a time.
 *
 * @param permits how many changes may hold it at once; the same wherever the name is used
 */
public record Lane(String name, int permits) {}

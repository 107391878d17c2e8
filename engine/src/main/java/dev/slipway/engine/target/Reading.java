package dev.slipway.engine.target;

/** What a target said to one probe. Readings are immutable values that are equal by content. */
public interface Reading {}

package dev.slipway.engine.spi;

/** What one layer provides and others require without knowing each other: {@code api}, {@code node[node-1]}. */
public record Milestone(String name) {}

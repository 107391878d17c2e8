/**
 * A world that is simulated: boxes with things on them, on virtual time, one thread at a time in an order that a seed
 * decides. It fails, hangs, lies, falls silent and is killed by the same seed, so that every run can be run again.
 */
@NullMarked
package dev.slipway.engine.sim;

import org.jspecify.annotations.NullMarked;

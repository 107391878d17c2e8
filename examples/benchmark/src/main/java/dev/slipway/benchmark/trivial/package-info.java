/**
 * A layer whose things are lines of one file, so that what is measured is the engine and not the world. It is on the
 * class path of the benchmark alone.
 */
@NullMarked
package dev.slipway.benchmark.trivial;

import org.jspecify.annotations.NullMarked;

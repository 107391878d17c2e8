/**
 * Measures how long hosts take to answer, in a process that has started. Knows no layer: it asks what all of them ask.
 */
@NullMarked
package dev.slipway.benchmark.hosts;

import org.jspecify.annotations.NullMarked;

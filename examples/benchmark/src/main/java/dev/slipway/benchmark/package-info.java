/** Measures Slipway from a cold start, with documents it generates and a layer that does nothing. */
@NullMarked
package dev.slipway.benchmark;

import org.jspecify.annotations.NullMarked;

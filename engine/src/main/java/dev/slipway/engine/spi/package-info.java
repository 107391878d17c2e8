/**
 * What a layer implements: {@link dev.slipway.engine.spi.Provider} is its front door. Everything here is pure; a layer
 * has no I/O code.
 */
@NullMarked
package dev.slipway.engine.spi;

import org.jspecify.annotations.NullMarked;

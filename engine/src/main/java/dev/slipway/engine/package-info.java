/**
 * The engine's front door: plan and apply.
 *
 * <p>It knows no host and no Kubernetes; what is particular to a layer comes through {@link dev.slipway.engine.spi}.
 */
@NullMarked
package dev.slipway.engine;

import org.jspecify.annotations.NullMarked;

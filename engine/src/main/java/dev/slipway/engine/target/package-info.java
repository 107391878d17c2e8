/**
 * What can be talked to, and how: probes and their answers, operations and their results.
 *
 * <p>Probes and operations are data. A layer composes them; only a {@link dev.slipway.engine.target.Target} carries them
 * out. This package knows no kind of target: those are in the provider modules.
 */
@NullMarked
package dev.slipway.engine.target;

import org.jspecify.annotations.NullMarked;

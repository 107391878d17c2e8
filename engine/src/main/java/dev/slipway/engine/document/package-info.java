/**
 * Text that a person wrote, and what is said about it: where something stands
 * ({@link dev.slipway.engine.document.Position}), what stands there ({@link dev.slipway.engine.document.Node}) and what
 * is wrong with it ({@link dev.slipway.engine.document.Problem}).
 *
 * <p>Pure: nothing here reads a file or knows how YAML is written. A {@link dev.slipway.engine.document.Source} gives
 * its text to nobody but the rendering of problems, and there without what was hidden, so no message can show a secret
 * by showing its line.
 */
@NullMarked
package dev.slipway.engine.document;

import org.jspecify.annotations.NullMarked;

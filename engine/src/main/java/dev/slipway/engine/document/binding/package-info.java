/**
 * From records to documents. A layer describes its section as records with
 * {@link dev.slipway.engine.document.binding.Field} and {@link dev.slipway.engine.document.binding.Form}; from them
 * come both the checked binding ({@link dev.slipway.engine.document.binding.Binder}) and the JSON Schema
 * ({@link dev.slipway.engine.document.binding.JsonSchema}), so the two say the same.
 *
 * <p>Pure: it gets nodes, whoever read them, and reads nothing itself; whether files exist is asked later
 * ({@link dev.slipway.engine.document.binding.FileUse}).
 */
@NullMarked
package dev.slipway.engine.document.binding;

import org.jspecify.annotations.NullMarked;

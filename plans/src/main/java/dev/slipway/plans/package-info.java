/**
 * From a document to a plan that can be read: reads the installation, finds the layers, composes them.
 *
 * <p>Relies on the engine and the state. Finds layers by {@link java.util.ServiceLoader} and knows none by name.
 */
@NullMarked
package dev.slipway.plans;

import org.jspecify.annotations.NullMarked;

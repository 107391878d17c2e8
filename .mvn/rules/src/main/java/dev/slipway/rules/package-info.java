/**
 * What the build checks in every module and Maven cannot see: the shape of the packages inside it.
 *
 * <p>Used by tests only; relies on nothing of Slipway.
 */
@NullMarked
package dev.slipway.rules;

import org.jspecify.annotations.NullMarked;

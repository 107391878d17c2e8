/**
 * Complete installations with their expected plans, and a lab of real hosts to try them on.
 *
 * <p>Nothing here is part of the command. The tests of this module use it as a person would.
 */
@NullMarked
package dev.slipway.examples;

import org.jspecify.annotations.NullMarked;

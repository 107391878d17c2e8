/**
 * How the engine spends time: threads, waiting, and being told to stop. Everything that takes time goes through here,
 * so that a simulation can let days pass in a moment.
 */
@NullMarked
package dev.slipway.engine.work;

import org.jspecify.annotations.NullMarked;

/**
 * From desired, recorded and readings to a plan. Pure: the same input gives the same bytes, whatever the order of input
 * or of threads. It knows no clock, no host and no file.
 */
@NullMarked
package dev.slipway.engine.planner;

import org.jspecify.annotations.NullMarked;

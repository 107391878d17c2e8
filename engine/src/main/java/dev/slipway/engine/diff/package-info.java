/**
 * How wishes, records and observations are held against each other. Pure; whoever plans or checks a plan asks here, so
 * that all agree on what is the same.
 */
@NullMarked
package dev.slipway.engine.diff;

import org.jspecify.annotations.NullMarked;

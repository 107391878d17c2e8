/**
 * A plan and what it is made of: changes, steps, edges, checks, consent. Pure values; a plan knows no clock, no host
 * and no file.
 */
@NullMarked
package dev.slipway.engine.plan;

import org.jspecify.annotations.NullMarked;

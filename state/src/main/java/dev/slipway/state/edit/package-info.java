/**
 * Looking at a state and changing it by hand: what the state commands do, as functions of a state. They read no file
 * and talk to nobody.
 */
@NullMarked
package dev.slipway.state.edit;

import org.jspecify.annotations.NullMarked;

/**
 * The journal that carries a run from one state to the next: what its lines are, how they are made durable, read back
 * and folded. It is bound to the state that it follows. It knows neither where it is kept nor who holds the lock.
 */
@NullMarked
package dev.slipway.state.journal;

import org.jspecify.annotations.NullMarked;

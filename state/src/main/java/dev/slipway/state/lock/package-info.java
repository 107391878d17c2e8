/**
 * The lock on a state that is kept in a folder: who holds it, whether that process still runs, and how it changes
 * hands. It knows nothing of states and journals.
 */
@NullMarked
package dev.slipway.state.lock;

import org.jspecify.annotations.NullMarked;

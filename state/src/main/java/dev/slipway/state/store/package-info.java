/**
 * Where state is kept: the contract of a store, and the store that is a folder of this machine. A store that is far
 * away has to keep the same promises.
 */
@NullMarked
package dev.slipway.state.store;

import org.jspecify.annotations.NullMarked;

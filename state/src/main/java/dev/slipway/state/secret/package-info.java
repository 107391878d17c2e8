/**
 * Telling whether a secret has changed without keeping it: keyed digests, and the key. It reads no environment, and it
 * never gives out the key or a secret.
 */
@NullMarked
package dev.slipway.state.secret;

import org.jspecify.annotations.NullMarked;

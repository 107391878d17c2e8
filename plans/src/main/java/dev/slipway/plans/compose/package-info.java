/**
 * Puts the layers together: finds them, asks each what the document wants of it, and checks what they say against each
 * other, because no layer knows another beside it.
 *
 * <p>Pure but for reading the document and the files that it names. Knows no layer by name.
 */
@NullMarked
package dev.slipway.plans.compose;

import org.jspecify.annotations.NullMarked;

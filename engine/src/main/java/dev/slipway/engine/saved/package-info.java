/**
 * Plans as bytes of a file, to be reviewed and applied later. What is read back can be shown and held against a new
 * plan; it is never run itself. No secret is in it, and no digest of one.
 */
@NullMarked
package dev.slipway.engine.saved;

import org.jspecify.annotations.NullMarked;

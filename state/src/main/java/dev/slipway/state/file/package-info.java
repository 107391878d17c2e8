/**
 * The state file as bytes: {@code state.json}, sorted, one small thing on a line, with a checksum. It knows nothing of
 * folders, journals or locks.
 */
@NullMarked
package dev.slipway.state.file;

import org.jspecify.annotations.NullMarked;

/**
 * Files and folders as the state needs them: durable, private, and not to be put off by an interrupt. It knows nothing
 * of what is in the files.
 */
@NullMarked
package dev.slipway.state.disk;

import org.jspecify.annotations.NullMarked;

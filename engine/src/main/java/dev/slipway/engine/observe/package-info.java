/** Conversations with targets: opened in stages, asked once each, all at the same time. It knows no kind of target. */
@NullMarked
package dev.slipway.engine.observe;

import org.jspecify.annotations.NullMarked;

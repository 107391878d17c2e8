/** This machine as a host: the same scripts as over SSH, run by a process of ours. */
@NullMarked
package dev.slipway.host.local;

import org.jspecify.annotations.NullMarked;

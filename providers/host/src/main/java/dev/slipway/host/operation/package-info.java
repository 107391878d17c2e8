/**
 * What can be done on a host: a closed set of typed operations. Layers compose these and add none; how one becomes a
 * part of a script is known only where hosts are reached.
 */
@NullMarked
package dev.slipway.host.operation;

import org.jspecify.annotations.NullMarked;

/**
 * How a host is reached, as a value: what the document says of it, without secrets but by reference. Layers write it,
 * state keeps it for the day on which the document forgets the host, targets read it.
 */
@NullMarked
package dev.slipway.host.way;

import org.jspecify.annotations.NullMarked;

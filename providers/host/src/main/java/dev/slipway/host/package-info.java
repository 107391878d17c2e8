/**
 * The layer of bare hosts, and the targets by which every layer reaches a host.
 *
 * <p>Relies on the engine and the state. Knows no other layer and no command line.
 */
@NullMarked
package dev.slipway.host;

import org.jspecify.annotations.NullMarked;

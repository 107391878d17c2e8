/**
 * Facts about systems, packages and units that this layer relies on: which systems it knows, what a package brings,
 * what its upgrade costs, what cannot stand beside it.
 */
@NullMarked
package dev.slipway.host.catalogue;

import org.jspecify.annotations.NullMarked;

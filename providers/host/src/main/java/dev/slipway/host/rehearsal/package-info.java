/**
 * Modelled hosts: the same probes and operations as on real ones, carried out on a folder of plain files that a person
 * can read and edit. Consequences are modelled: what apt brings with a package, what a unit does when its file is
 * wrong.
 *
 * <p>It relies on the probes and operations of this module alone and is never a stand-in for tests on real hosts; a
 * contract test holds the two against each other.
 */
@NullMarked
package dev.slipway.host.rehearsal;

import org.jspecify.annotations.NullMarked;

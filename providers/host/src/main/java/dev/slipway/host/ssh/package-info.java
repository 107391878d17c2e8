/**
 * Hosts over SSH. The only package that knows the SSH library. Nobody is believed to be a host but by a key that a
 * known_hosts file or a fingerprint vouches for.
 */
@NullMarked
package dev.slipway.host.ssh;

import org.jspecify.annotations.NullMarked;

/**
 * What it takes to reach a host, and what being there is like: a program runs as root and is talked with. How the talk
 * comes about, over SSH or on this machine, is known only to those who implement {@link dev.slipway.host.reach.Line}.
 */
@NullMarked
package dev.slipway.host.reach;

import org.jspecify.annotations.NullMarked;

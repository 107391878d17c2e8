/**
 * The kinds of things that the host layer looks after: packages, files, units, the kernel's settings. Each says what to
 * read, what the answers mean, and which operations make a difference; whether there is one, and who wants it,
 * {@link dev.slipway.engine.standard.StandardPlanning} finds. Pure: nothing here talks to a host.
 */
@NullMarked
package dev.slipway.host.resource;

import org.jspecify.annotations.NullMarked;

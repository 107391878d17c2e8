/**
 * What can be asked of a host, and what it answers: a closed set. Layers compose these and add none; how a question
 * becomes a part of a script, and its output a reading, is known only where hosts are reached.
 */
@NullMarked
package dev.slipway.host.probe;

import org.jspecify.annotations.NullMarked;

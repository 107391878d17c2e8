/**
 * Hosts as targets of the engine: renders what is asked into a script, has it run over a line, and reads the answer. Which
 * line it is makes no difference here.
 */
@NullMarked
package dev.slipway.host.target;

import org.jspecify.annotations.NullMarked;

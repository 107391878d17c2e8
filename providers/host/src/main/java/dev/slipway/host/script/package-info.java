/**
 * How questions and operations become one POSIX shell script, and what it prints becomes readings. Pure: nothing here
 * runs anything. {@link dev.slipway.host.script.Shell} is the one place where text is quoted; the scripts' own text
 * lies beside these classes as resources.
 */
@NullMarked
package dev.slipway.host.script;

import org.jspecify.annotations.NullMarked;

/** The command line. The only package that writes to the standard streams or ends the process. */
@NullMarked
package dev.slipway.plans.cli;

import org.jspecify.annotations.NullMarked;

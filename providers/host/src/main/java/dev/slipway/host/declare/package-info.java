/**
 * What the document asks of hosts, as resources: which packages, files, units and settings, on which host, and what
 * each needs. Pure: nothing is looked at.
 */
@NullMarked
package dev.slipway.host.declare;

import org.jspecify.annotations.NullMarked;

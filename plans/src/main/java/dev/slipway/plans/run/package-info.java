/**
 * What commands do, without knowing that they are commands: opens the document, the state and the targets of one
 * installation, plans, applies. Says nothing to anybody but through what it is given.
 */
@NullMarked
package dev.slipway.plans.run;

import org.jspecify.annotations.NullMarked;

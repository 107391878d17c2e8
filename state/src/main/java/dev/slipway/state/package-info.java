/**
 * What Slipway last knew: addresses, values, the records of what was made, and the journal that carries a run from one
 * record to the next.
 *
 * <p>This package is pure data. It knows no host, no Kubernetes, no plan and no document; files and locks are in the
 * packages beside it.
 */
@NullMarked
package dev.slipway.state;

import org.jspecify.annotations.NullMarked;

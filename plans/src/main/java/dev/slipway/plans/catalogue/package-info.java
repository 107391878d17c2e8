/**
 * Which versions go together: a table by Kubernetes version, with a part for each layer. It owns the table only; what
 * may stand in a layer's part, the layer's own record says.
 */
@NullMarked
package dev.slipway.plans.catalogue;

import org.jspecify.annotations.NullMarked;

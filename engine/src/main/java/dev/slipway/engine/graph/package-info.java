/**
 * Order among things, whatever they are: it knows no resources. The only place that knows JGraphT.
 *
 * <p>Every answer depends on the nodes and edges alone, not on the order in which they were added.
 */
@NullMarked
package dev.slipway.engine.graph;

import org.jspecify.annotations.NullMarked;

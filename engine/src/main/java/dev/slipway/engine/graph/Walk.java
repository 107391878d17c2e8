package dev.slipway.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A walk over a graph by somebody who says when each node is done, and is told which may begin because of that. Every
 * node is told once, when the last of those before it is done. For one thread at a time.
 *
 * @param <N> the nodes
 */
public final class Walk<N extends Comparable<N>> {

    private final Graph<N> graph;
    private final Map<N, Integer> waitsFor = new HashMap<>();

    public Walk(Graph<N> graph) {
        this.graph = graph;
    }

    /** Those that may begin at once, in order. To be asked once, first. */
    public List<N> begin() {
        var ready = new ArrayList<N>();
        for (var node : graph.nodes()) {
            var count = graph.countBefore(node);
            if (count == 0) {
                ready.add(node);
            } else {
                waitsFor.put(node, count);
            }
        }
        ready.sort(null);
        return ready;
    }

    /** Those that may begin because this one is done, in order. */
    public List<N> done(N node) {
        var ready = new ArrayList<N>();
        for (var next : graph.after(node)) {
            var left = waitsFor.merge(next, -1, Integer::sum);
            if (left == 0) {
                ready.add(next);
            }
        }
        return ready;
    }
}

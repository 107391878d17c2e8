package dev.slipway.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;

/**
 * The cycles of a graph. There can be more of them than anybody can count, so these are told: for each edge that is on
 * any cycle, a shortest one that it is on. Whoever breaks all of these has looked at every edge that can be to blame.
 */
final class Cycles<N extends Comparable<N>> {

    /** Nobody reads more. */
    private static final int MOST = 100;

    private final Graph<N, DefaultEdge> graph;
    private final Set<N> loops;

    Cycles(Graph<N, DefaultEdge> graph, Set<N> loops) {
        this.graph = graph;
        this.loops = loops;
    }

    /** Each cycle once, from its least node on, in the order of the nodes. */
    List<List<N>> all() {
        var found = new TreeSet<List<N>>(Cycles::compare);
        for (var node : loops) {
            found.add(List.of(node));
        }
        for (var component : new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets()) {
            if (component.size() > 1) {
                inComponent(component, found);
            }
        }
        return List.copyOf(found);
    }

    private void inComponent(Set<N> component, Set<List<N>> found) {
        for (var node : new TreeSet<>(component)) {
            for (var next : successors(node, component)) {
                if (found.size() >= MOST) {
                    return;
                }
                found.add(fromLeast(path(next, node, component)));
            }
        }
    }

    /** A shortest path within a component; of several, the one of least nodes. */
    private List<N> path(N from, N to, Set<N> component) {
        Map<N, N> cameFrom = new HashMap<>();
        cameFrom.put(from, from);
        var queue = new ArrayDeque<N>(List.of(from));
        while (!cameFrom.containsKey(to)) {
            var node = queue.remove();
            for (var next : successors(node, component)) {
                if (cameFrom.putIfAbsent(next, node) == null) {
                    queue.add(next);
                }
            }
        }
        var path = new ArrayList<N>(List.of(to));
        var node = to;
        while (!node.equals(from)) {
            node = Objects.requireNonNull(cameFrom.get(node), "found on the way");
            path.add(node);
        }
        Collections.reverse(path);
        return path;
    }

    private Set<N> successors(N node, Set<N> component) {
        var some = new TreeSet<N>();
        for (var edge : graph.outgoingEdgesOf(node)) {
            var next = graph.getEdgeTarget(edge);
            if (component.contains(next)) {
                some.add(next);
            }
        }
        return some;
    }

    private static <N extends Comparable<N>> List<N> fromLeast(List<N> cycle) {
        var turned = new ArrayList<>(cycle);
        Collections.rotate(turned, -cycle.indexOf(Collections.min(cycle)));
        return turned;
    }

    private static <N extends Comparable<N>> int compare(List<N> one, List<N> other) {
        for (var i = 0; i < Math.min(one.size(), other.size()); i++) {
            var order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}

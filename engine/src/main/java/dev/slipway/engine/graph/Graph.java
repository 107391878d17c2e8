package dev.slipway.engine.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/**
 * Nodes, and which come before which.
 *
 * @param <N> the nodes; their natural order decides where the edges leave a choice
 */
public final class Graph<N extends Comparable<N>> {

    private final SimpleDirectedGraph<N, DefaultEdge> inner = new SimpleDirectedGraph<>(DefaultEdge.class);
    private final TreeSet<N> loops = new TreeSet<>();

    /** Adds a node, if it is not there. */
    public void node(N node) {
        inner.addVertex(node);
    }

    /**
     * Adds an edge, if it is not there, between nodes that are. A node that comes before itself is remembered as a
     * cycle.
     */
    public void edge(N first, N then) {
        if (first.equals(then)) {
            loops.add(first);
        } else {
            inner.addEdge(first, then);
        }
    }

    public Collection<N> nodes() {
        return inner.vertexSet();
    }

    /** The nodes that an edge leads to from this one, in order. */
    public List<N> after(N node) {
        var some = new ArrayList<N>();
        for (var edge : inner.outgoingEdgesOf(node)) {
            some.add(inner.getEdgeTarget(edge));
        }
        some.sort(null);
        return some;
    }

    /** The nodes that an edge leads from to this one, in order. */
    public List<N> before(N node) {
        var some = new ArrayList<N>();
        for (var edge : inner.incomingEdgesOf(node)) {
            some.add(inner.getEdgeSource(edge));
        }
        some.sort(null);
        return some;
    }

    /** How many nodes have an edge to this one. */
    int countBefore(N node) {
        return inner.inDegreeOf(node);
    }

    /**
     * All nodes, each after those that come before it; where there is a choice, the least first.
     *
     * @throws CycleException if there is no such order
     */
    public List<N> order() {
        var walk = new Walk<>(this);
        var ready = new PriorityQueue<>(walk.begin());
        var order = new ArrayList<N>(inner.vertexSet().size());
        for (var node = ready.poll(); node != null; node = ready.poll()) {
            order.add(node);
            ready.addAll(walk.done(node));
        }
        if (order.size() < inner.vertexSet().size() || !loops.isEmpty()) {
            throw new CycleException(new Cycles<>(inner, loops).all());
        }
        return order;
    }

    /** The same nodes with every edge turned round. */
    public Graph<N> reversed() {
        var other = new Graph<N>();
        for (var node : inner.vertexSet()) {
            other.node(node);
        }
        for (var edge : inner.edgeSet()) {
            other.edge(inner.getEdgeTarget(edge), inner.getEdgeSource(edge));
        }
        other.loops.addAll(loops);
        return other;
    }
}

package dev.slipway.engine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GraphTest {

    record Edge(int first, int then) {}

    private static Graph<Integer> graph(List<Edge> edges) {
        var graph = new Graph<Integer>();
        for (var edge : edges) {
            graph.node(edge.first());
            graph.node(edge.then());
        }
        for (var edge : edges) {
            graph.edge(edge.first(), edge.then());
        }
        return graph;
    }

    @Provide
    Arbitrary<List<Edge>> forward() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(1, 10))
                .as((first, more) -> new Edge(first, first + more))
                .list()
                .ofMaxSize(60);
    }

    @Test
    void neighboursAndWhatMayBeginComeInOrderWhateverTheOrderOfEdges() {
        var graph = graph(List.of(new Edge(5, 9), new Edge(3, 9), new Edge(4, 9), new Edge(5, 8), new Edge(5, 7)));
        assertThat(graph.before(9)).containsExactly(3, 4, 5);
        assertThat(graph.after(5)).containsExactly(7, 8, 9);
        assertThat(new Walk<>(graph).begin()).containsExactly(3, 4, 5);
    }

    @Property(tries = 200)
    void theOrderRespectsEveryEdge(@ForAll("forward") List<Edge> edges) {
        var order = graph(edges).order();
        for (var edge : edges) {
            assertThat(order.indexOf(edge.first())).isLessThan(order.indexOf(edge.then()));
        }
    }

    @Property(tries = 200)
    void theReverseOrderRespectsEveryEdgeTheOtherWayRound(@ForAll("forward") List<Edge> edges) {
        var order = graph(edges).reversed().order();
        for (var edge : edges) {
            assertThat(order.indexOf(edge.first())).isGreaterThan(order.indexOf(edge.then()));
        }
    }

    @Property(tries = 200)
    void theOrderDoesNotDependOnTheOrderOfInput(@ForAll("forward") List<Edge> edges, @ForAll Random random) {
        var shuffled = new ArrayList<>(edges);
        Collections.shuffle(shuffled, random);
        assertThat(graph(shuffled).order()).isEqualTo(graph(edges).order());
    }

    @Property(tries = 200)
    void anEdgeBackIsAlwaysReported(@ForAll("forward") List<Edge> edges) {
        if (edges.isEmpty()) {
            return;
        }
        var last = edges.getLast();
        var back = new Edge(/* first= */ last.then(), /* then= */ last.first());
        var all = new ArrayList<>(edges);
        all.add(back);
        assertThatExceptionOfType(CycleException.class)
                .isThrownBy(() -> graph(all).order())
                .satisfies(e -> assertThat(e.cycles()).anySatisfy(cycle -> {
                    assertThat(cycle.contains(back.first())).isTrue();
                    assertThat(cycle.contains(back.then())).isTrue();
                    for (var i = 0; i < cycle.size(); i++) {
                        var edge = new Edge((Integer) cycle.get(i), (Integer) cycle.get((i + 1) % cycle.size()));
                        assertThat(all).contains(edge);
                    }
                }));
    }

    @Property(tries = 200)
    void aWalkTellsEachNodeOnceWhenAllBeforeItAreDone(@ForAll("forward") List<Edge> edges, @ForAll Random random) {
        var graph = graph(edges);
        var walk = new Walk<>(graph);
        var ready = new ArrayList<>(walk.begin());
        Set<Integer> done = new HashSet<>();
        while (!ready.isEmpty()) {
            var node = ready.remove(/* index */ random.nextInt(ready.size()));
            assertThat(done).containsAll(graph.before(node));
            assertThat(done.add(node)).isTrue();
            ready.addAll(walk.done(node));
        }
        assertThat(done).containsExactlyInAnyOrderElementsOf(graph.nodes());
    }

    @Test
    void everyCycleIsToldFromItsLeastNodeOn() {
        var edges = List.of(
                new Edge(5, 1),
                new Edge(1, 5),
                new Edge(9, 7),
                new Edge(7, 8),
                new Edge(8, 9),
                new Edge(1, 9),
                new Edge(4, 4));

        assertThatExceptionOfType(CycleException.class)
                .isThrownBy(() -> graph(edges).order())
                .satisfies(e -> assertThat(e.cycles()).isEqualTo(List.of(List.of(1, 5), List.of(4), List.of(7, 8, 9))))
                .withMessage("1 → 5 → 1\n4 → 4\n7 → 8 → 9 → 7");
    }

    @Test
    void twoCyclesThroughOneNodeAreBothTold() {
        var edges = List.of(new Edge(1, 2), new Edge(2, 1), new Edge(1, 3), new Edge(3, 1));

        assertThatExceptionOfType(CycleException.class)
                .isThrownBy(() -> graph(edges).order())
                .satisfies(e -> assertThat(e.cycles()).isEqualTo(List.of(List.of(1, 2), List.of(1, 3))));
    }

    @Test
    void noMoreCyclesAreToldThanAnybodyReads() {
        var edges = new ArrayList<Edge>();
        for (var first = 0; first < 30; first++) {
            for (var then = 0; then < 30; then++) {
                edges.add(new Edge(first, then));
            }
        }
        assertThatExceptionOfType(CycleException.class)
                .isThrownBy(() -> graph(edges).order())
                .satisfies(e -> assertThat(e.cycles()).hasSize(100));
    }
}

package dev.slipway.engine.graph;

import java.util.ArrayList;
import java.util.List;

/** There is no order, because things come before themselves. */
public final class CycleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<? extends List<?>> cycles;

    <N> CycleException(List<List<N>> cycles) {
        super(text(cycles));
        this.cycles = List.copyOf(cycles);
    }

    /** Each cycle from its least node on. The node that closes it, the first, is not repeated. */
    public List<? extends List<?>> cycles() {
        return cycles;
    }

    private static <N> String text(List<List<N>> cycles) {
        var lines = new ArrayList<String>();
        for (var cycle : cycles) {
            lines.add(line(cycle));
        }
        return String.join("\n", lines);
    }

    /** A cycle on one line, as {@code a → b → a}. */
    public static String line(List<?> cycle) {
        var line = new StringBuilder();
        for (var node : cycle) {
            line.append(node).append(" → ");
        }
        return line.append(cycle.getFirst()).toString();
    }
}

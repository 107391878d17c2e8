package dev.slipway.plans.view;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Edge;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.state.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A graph as text. An arrow leads from what comes first to what comes after it; a dashed one is taken whatever became
 * of the first.
 *
 * @param nodes what is written at each node
 */
public record Picture(SortedMap<Address, String> nodes, List<Edge> edges) {

    public Picture {
        nodes = new TreeMap<>(nodes);
        edges = List.copyOf(edges);
    }

    /** What needs what, as the document has it. */
    public static Picture of(Declarations declarations) {
        var nodes = new TreeMap<Address, String>();
        var edges = new ArrayList<Edge>();
        for (var resource : declarations.resources()) {
            var address = resource.address();
            nodes.put(address, address.toString());
            resource.needs().stream()
                    .sorted()
                    .forEach(need -> edges.add(new Edge(need, address, Edge.When.AFTER_SUCCESS)));
            resource.requires().stream()
                    .map(milestone -> milestone.name())
                    .sorted()
                    .forEach(name -> {
                        milestone(nodes, name);
                        edges.add(new Edge(Plan.milestone(name), address, Edge.When.AFTER_SUCCESS));
                    });
            resource.provides().stream()
                    .map(milestone -> milestone.name())
                    .sorted()
                    .forEach(name -> {
                        milestone(nodes, name);
                        edges.add(new Edge(address, Plan.milestone(name), Edge.When.AFTER_SUCCESS));
                    });
        }
        return new Picture(nodes, edges);
    }

    /** What a plan does in which order; what it leaves as it is, is not in it. */
    public static Picture of(Plan plan) {
        var nodes = new TreeMap<Address, String>();
        plan.changes().forEach((address, planned) -> {
            if (!(planned.change() instanceof Change.NoOp)) {
                nodes.put(address, Sign.of(planned.change()).verb() + " " + address);
            }
        });
        plan.steps().keySet().forEach(step -> nodes.put(step, step.toString()));
        for (var edge : plan.edges()) {
            for (var end : List.of(edge.first(), edge.then())) {
                if (end.type().equals(Plan.MILESTONE)) {
                    milestone(nodes, end.key());
                }
            }
        }
        var edges = plan.edges().stream()
                .filter(edge -> nodes.containsKey(edge.first()) && nodes.containsKey(edge.then()))
                .toList();
        return new Picture(nodes, edges);
    }

    private static void milestone(Map<Address, String> nodes, String name) {
        nodes.put(Plan.milestone(name), "milestone " + name);
    }

    /** For Graphviz. */
    public String dot() {
        var text =
                new StringBuilder("digraph slipway {\n  rankdir = LR;\n  node [shape = box, fontname = monospace];\n");
        var names = names();
        nodes.forEach((address, label) -> text.append("  ")
                .append(names.get(address))
                .append(" [label = \"")
                .append(Printable.line(label).replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"')
                .append(address.type().equals(Plan.MILESTONE) ? ", shape = ellipse" : "")
                .append("];\n"));
        edges.forEach(edge -> text.append("  ")
                .append(names.get(edge.first()))
                .append(" -> ")
                .append(names.get(edge.then()))
                .append(edge.when() == Edge.When.AFTER_ANY ? " [style = dashed]" : "")
                .append(";\n"));
        return text.append("}\n").toString();
    }

    /** For Mermaid, which pull requests show. */
    public String mermaid() {
        var text = new StringBuilder("flowchart LR\n");
        var names = names();
        nodes.forEach((address, label) -> {
            var round = address.type().equals(Plan.MILESTONE);
            text.append("  ")
                    .append(names.get(address))
                    .append(round ? "([\"" : "[\"")
                    .append(escaped(label))
                    .append(round ? "\"])\n" : "\"]\n");
        });
        edges.forEach(edge -> text.append("  ")
                .append(names.get(edge.first()))
                .append(edge.when() == Edge.When.AFTER_ANY ? " -.-> " : " --> ")
                .append(names.get(edge.then()))
                .append('\n'));
        return text.toString();
    }

    private static String escaped(String label) {
        var text = new StringBuilder();
        Printable.line(label).codePoints().forEach(c -> {
            if ("\"#<>&;`".indexOf(c) >= 0) {
                text.append('#').append(c).append(';');
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    private Map<Address, String> names() {
        var names = new HashMap<Address, String>();
        nodes.keySet().forEach(address -> names.put(address, "n" + names.size()));
        return names;
    }
}

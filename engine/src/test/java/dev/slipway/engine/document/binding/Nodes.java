package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.Position;
import dev.slipway.engine.document.Source;
import java.util.ArrayList;
import java.util.List;

/** Nodes for tests; each scalar and key stands on a line of its own. */
final class Nodes {

    private final Source source;
    private int line;

    Nodes(Source source) {
        this.source = source;
    }

    Nodes() {
        this(Source.of("a.yaml", ""));
    }

    /** Keys and values by turns; a value that is no node is a scalar without quotes. */
    Node.Mapping map(Object... entries) {
        var list = new ArrayList<Node.Entry>();
        for (var i = 0; i < entries.length; i += 2) {
            list.add(new Node.Entry((String) entries[i], next(), node(entries[i + 1])));
        }
        return new Node.Mapping(list.isEmpty() ? next() : list.getFirst().keyPosition(), list);
    }

    Node.Sequence list(Object... items) {
        return new Node.Sequence(next(), List.of(items).stream().map(this::node).toList());
    }

    Node.Scalar plain(String text) {
        return new Node.Scalar(next(), text, Node.Style.PLAIN);
    }

    Node.Scalar quoted(String text) {
        return new Node.Scalar(next(), text, Node.Style.QUOTED);
    }

    private Node node(Object value) {
        return value instanceof Node node ? node : plain(String.valueOf(value));
    }

    private Position next() {
        return Position.at(source, ++line, 1);
    }
}

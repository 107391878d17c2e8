package dev.slipway.engine.document;

import java.util.List;
import java.util.Optional;

/**
 * What stands in a document, as it was written. A scalar keeps its text: what {@code 1.30}, {@code 0644} or {@code yes}
 * means is for the place that wants a value to say.
 */
public sealed interface Node {

    /** Where it is; of a mapping or list in block style, where its first entry starts. */
    Position position();

    /** Keys with values, in the order in which they were written; a key may be there twice. */
    record Mapping(Position position, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The first entry with a key. */
        public Optional<Entry> find(String key) {
            for (var entry : entries) {
                if (entry.key().equals(key)) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }
    }

    /** Values one after the other. */
    record Sequence(Position position, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A text, and whether it was written so that it can be nothing but a text. */
    record Scalar(Position position, String text, Style style) implements Node {}

    /** Something that a problem was already told about; whoever meets it keeps quiet. */
    record Refused(Position position) implements Node {}

    /** A key, its own place, and what it is for. */
    record Entry(String key, Position keyPosition, Node value) {}

    /** How a scalar was written. */
    enum Style {
        /** Without quotes: YAML gives some of these another meaning than their text. */
        PLAIN,
        /** In single or double quotes. */
        QUOTED,
        /** As a block after {@code |} or {@code >}. */
        BLOCK
    }
}

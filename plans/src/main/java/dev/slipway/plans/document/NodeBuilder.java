package dev.slipway.plans.document;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.Position;
import dev.slipway.engine.document.binding.SecretPlaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Makes nodes of events. */
final class NodeBuilder {

    private static final String MERGE = "<<";

    private final YamlEvents events;
    private final Limits limits;
    private final YamlComplaints complaints;

    NodeBuilder(YamlEvents events, Limits limits, YamlComplaints complaints) {
        this.events = events;
        this.limits = limits;
        this.complaints = complaints;
    }

    /** The node that the next events make. */
    Node node(int depth) {
        var event = events.next();
        var position = events.position(event);
        if (event instanceof NodeEvent node && node.getAnchor() != null && !(event instanceof AliasEvent)) {
            complaints.anchor(position);
        }
        return switch (event) {
            case AliasEvent _ -> {
                complaints.alias(position);
                yield new Node.Refused(position);
            }
            case ScalarEvent scalar -> scalar(scalar, position);
            case CollectionStartEvent start -> {
                if (start.getTag() != null) {
                    complaints.tag(position);
                }
                if (depth == limits.depth()) {
                    complaints.depth(position, limits.depth());
                    throw new TooDeep();
                }
                yield start instanceof MappingStartEvent ? mapping(start, depth) : sequence(start, depth);
            }
            default -> throw new IllegalStateException("a node does not begin with " + event.getEventId());
        };
    }

    private Node.Scalar scalar(ScalarEvent event, Position position) {
        if (event.getTag() != null) {
            complaints.tag(position);
        }
        if (hasHalfCharacter(event.getValue())) {
            complaints.halfCharacter(position);
        }
        return new Node.Scalar(position, event.getValue(), style(event.getScalarStyle()));
    }

    private static Node.Style style(ScalarStyle style) {
        return switch (style) {
            case PLAIN -> Node.Style.PLAIN;
            case LITERAL, FOLDED -> Node.Style.BLOCK;
            case SINGLE_QUOTED, DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Node.Style.QUOTED;
        };
    }

    private Node sequence(CollectionStartEvent start, int depth) {
        var items = new ArrayList<Node>();
        while (events.peek().getEventId() != Event.ID.SequenceEnd) {
            items.add(node(depth + 1));
        }
        events.next();
        return new Node.Sequence(events.position(start).start(), items);
    }

    private Node mapping(CollectionStartEvent start, int depth) {
        var entries = new ArrayList<Node.Entry>();
        var seen = new HashMap<String, Position>();
        while (events.peek().getEventId() != Event.ID.MappingEnd) {
            var key = key(depth);
            var value = node(depth + 1);
            if (key == null) {
                continue;
            }
            var first = seen.putIfAbsent(key.text(), key.position());
            if (first != null) {
                complaints.twice(key, first);
            }
            entries.add(new Node.Entry(key.text(), key.position(), value));
        }
        events.next();
        return new Node.Mapping(position(start, entries), entries);
    }

    /** Of a mapping in block style, where its first key is: it has no sign of its own. */
    private Position position(CollectionStartEvent start, List<Node.Entry> entries) {
        return start.isFlow() || entries.isEmpty()
                ? events.position(start).start()
                : entries.getFirst().keyPosition();
    }

    private Node.@Nullable Scalar key(int depth) {
        var node = node(depth + 1);
        if (!(node instanceof Node.Scalar key)) {
            SecretPlaces.hide(node);
            if (!(node instanceof Node.Refused)) {
                complaints.noKey(node.position());
            }
            return null;
        }
        var plain = key.style() == Node.Style.PLAIN;
        if (plain && key.text().equals(MERGE)) {
            complaints.merge(key.position());
            return null;
        }
        if (plain && key.text().isEmpty()) {
            complaints.noKey(key.position());
            return null;
        }
        return key;
    }

    private static boolean hasHalfCharacter(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Nodes stand within each other deeper than is allowed; it was told. */
    static final class TooDeep extends RuntimeException {
        TooDeep() {
            super(null, null, false, false);
        }
    }
}

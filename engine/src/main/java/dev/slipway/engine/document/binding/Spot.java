package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.Position;

/**
 * A place of the document that is to be bound.
 *
 * @param label where it is named: its key, or itself if it has none
 */
record Spot(Node node, Trail trail, Position label) {

    static Spot of(Node node, Trail trail) {
        return new Spot(node, trail, node.position());
    }

    Spot entry(Node.Entry entry) {
        return new Spot(entry.value(), trail.key(entry.key()), entry.keyPosition());
    }

    /** The same place, where something stands that was not written. */
    Spot key(String key, Node unwritten) {
        return new Spot(unwritten, trail.key(key), label);
    }

    Position position() {
        return node.position();
    }
}

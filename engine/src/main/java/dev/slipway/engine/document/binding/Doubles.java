package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Found;
import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.Position;
import dev.slipway.engine.document.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds items of a list that are the same where they have to differ, also if they are the same only when read. */
final class Doubles {

    private final Binding binding;

    Doubles(Binding binding) {
        this.binding = binding;
    }

    void find(Shape.ListOf shape, Spot spot, List<Node> items) {
        if (shape.distinct() && shape.unique().isEmpty()) {
            var seen = new HashMap<Object, Position>();
            items.forEach(item -> compare(shape.item(), item, spot.trail().toString(), seen));
        }
        for (var key : shape.unique()) {
            var item = (Shape.RecordOf) shape.item();
            var seen = new HashMap<Object, Position>();
            for (var node : items) {
                value(item, key, node)
                        .ifPresent(value ->
                                compare(item.find(key).orElseThrow().shape(), value, spot.trail() + ": " + key, seen));
            }
        }
    }

    private static Optional<Node> value(Shape.RecordOf shape, String key, Node item) {
        if (item instanceof Node.Mapping mapping) {
            return mapping.find(key).map(Node.Entry::value);
        }
        return shape.shorthand().filter(key::equals).map(_ -> item);
    }

    private void compare(Shape shape, Node node, String what, Map<Object, Position> seen) {
        if (!(node instanceof Node.Scalar(var position, var text, _)) || shape instanceof Shape.Secret) {
            return;
        }
        var first = seen.putIfAbsent(meaning(shape, text), position);
        if (first != null) {
            binding.problems.add(Problem.error(
                    what + " " + Found.quoted(text) + " is there twice",
                    position,
                    "it is also at " + first + ", and each may be there once",
                    "remove one of the two, or change it"));
        }
    }

    /** The value of a text, so that two ways of writing it are the same; the text if it has none. */
    private static Object meaning(Shape shape, String text) {
        if (!(shape instanceof Shape.Value(var form, _))) {
            return text;
        }
        try {
            return form.parse().apply(text);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}

package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.Position;
import java.util.List;

/** The nodes that stand for what was not written. */
final class Defaults {

    private Defaults() {}

    static Node node(Shape shape, List<String> texts, Position where) {
        return switch (shape) {
            case Shape.ListOf(var item, _, _, _, _) ->
                new Node.Sequence(
                        where,
                        texts.stream()
                                .map(text -> node(item, List.of(text), where))
                                .toList());
            case Shape.RecordOf inline
            when inline.inline() -> node(inline.fields().getFirst().shape(), texts, where);
            case Shape.RecordOf _, Shape.MapOf _, Shape.Raw _
            when texts.isEmpty() -> new Node.Mapping(where, List.of());
            case Shape.RecordOf _, Shape.Line _, Shape.Word _, Shape.Constant _, Shape.Value _, Shape.File _ ->
                scalar(texts, Node.Style.QUOTED, where);
            case Shape.Whole _, Shape.Flag _ -> scalar(texts, Node.Style.PLAIN, where);
            case Shape.MapOf _, Shape.Raw _, Shape.Alternatives _, Shape.Secret _ ->
                throw new IllegalArgumentException("this has no default that can be written as " + texts);
        };
    }

    private static Node scalar(List<String> texts, Node.Style style, Position where) {
        if (texts.size() != 1) {
            throw new IllegalArgumentException("the default of one value is one text, not " + texts);
        }
        return new Node.Scalar(where, texts.getFirst(), style);
    }
}

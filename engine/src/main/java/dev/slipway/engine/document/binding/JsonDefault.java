package dev.slipway.engine.document.binding;

import java.util.List;
import java.util.Map;

/** What the schema says of a default: the same that would have been written. */
final class JsonDefault {

    private JsonDefault() {}

    static Object of(Shape shape, List<String> texts) {
        return switch (shape) {
            case Shape.ListOf(var item, _, _, _, _) ->
                texts.stream().map(text -> of(item, List.of(text))).toList();
            case Shape.RecordOf inline
            when inline.inline() -> of(inline.fields().getFirst().shape(), texts);
            case Shape.RecordOf _, Shape.MapOf _, Shape.Raw _, Shape.Alternatives _ when texts.isEmpty() -> Map.of();
            case Shape.Whole _ -> Long.valueOf(texts.getFirst());
            case Shape.Flag _ -> Boolean.valueOf(texts.getFirst());
            case Shape.Line _,
                    Shape.Word _,
                    Shape.Constant _,
                    Shape.Value _,
                    Shape.File _,
                    Shape.Secret _,
                    Shape.RecordOf _,
                    Shape.MapOf _,
                    Shape.Raw _,
                    Shape.Alternatives _ -> texts.getFirst();
        };
    }
}

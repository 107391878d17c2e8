package dev.slipway.plans.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists and scalars as JSON, which is YAML too. */
final class Json {

    /** Stands for null. */
    static final Object NULL = new Null();

    private record Null() {}

    private Json() {}

    static String of(Object value) {
        return switch (value) {
            case Null _ -> "null";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ": " + of(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list -> list.stream().map(Json::of).collect(Collectors.joining(", ", "[", "]"));
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            default -> quoted(value);
        };
    }

    private static String quoted(Object text) {
        return '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}

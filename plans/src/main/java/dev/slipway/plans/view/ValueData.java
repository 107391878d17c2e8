package dev.slipway.plans.view;

import dev.slipway.state.Value;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as JSON has them: a secret is {@code {"$secret": reference}}, an unknown {@code {"$unknown": pattern}}. */
final class ValueData {

    private ValueData() {}

    static Object of(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Numeric(var number) -> number;
            case Value.Flag(var flag) -> flag;
            case Value.ListOf(var items) -> items.stream().map(ValueData::of).toList();
            case Value.MapOf map -> of(map);
            case Value.Secret(var reference, _) -> Map.of("$secret", reference);
            case Value.Unknown(var pattern) -> Map.of("$unknown", pattern);
        };
    }

    static Map<String, Object> of(Value.MapOf map) {
        return map.entries().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> of(entry.getValue()),
                        (one, _) -> one,
                        java.util.LinkedHashMap::new));
    }
}

package dev.slipway.host.operation;

import dev.slipway.state.Value;
import java.util.Map;
import java.util.TreeMap;

/** Builds the description of an operation. */
final class Description {

    private final TreeMap<String, Value> entries = new TreeMap<>();

    private Description(String operation) {
        entries.put("operation", Value.of(operation));
    }

    static Description of(String operation) {
        return new Description(operation);
    }

    Description and(String name, String text) {
        entries.put(name, Value.of(text));
        return this;
    }

    Description and(String name, boolean flag) {
        entries.put(name, Value.of(flag));
        return this;
    }

    Description and(String name, Value value) {
        entries.put(name, value);
        return this;
    }

    Description and(String name, Content content) {
        return and(name, value(content));
    }

    private static Value value(Content content) {
        return switch (content) {
            case Content.Plain(var bytes) -> Value.of(bytes.text());
            case Content.Hidden(var secret) -> secret;
            case Content.Local(var path, var sha256) ->
                Value.of(Map.of("file", Value.of(path), "sha256", Value.of(sha256)));
            case Content.Yielded(var output) -> Value.of("output of " + output);
            case Content.Joined(var parts) ->
                new Value.ListOf(parts.stream().map(Description::value).toList());
        };
    }

    Value.MapOf build() {
        return new Value.MapOf(entries);
    }
}

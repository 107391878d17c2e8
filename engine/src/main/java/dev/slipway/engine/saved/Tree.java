package dev.slipway.engine.saved;

import dev.slipway.state.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts together a map of a saved plan. */
final class Tree {

    private final TreeMap<String, Value> entries = new TreeMap<>();

    Tree with(String name, String text) {
        return with(name, Value.of(text));
    }

    Tree with(String name, long number) {
        return with(name, Value.of(number));
    }

    Tree with(String name, boolean flag) {
        return with(name, Value.of(flag));
    }

    Tree with(String name, Value value) {
        entries.put(name, bare(value));
        return this;
    }

    Tree with(String name, Optional<? extends Value> value) {
        value.ifPresent(some -> with(name, some));
        return this;
    }

    Tree duration(String name, Optional<Duration> duration) {
        duration.ifPresent(some -> with(name, some.toString()));
        return this;
    }

    /** Each thing as it prints itself. */
    Tree texts(String name, Collection<?> things) {
        var texts = new ArrayList<Value>();
        for (var thing : things) {
            texts.add(Value.of(thing.toString()));
        }
        return with(name, new Value.ListOf(texts));
    }

    <T> Tree list(String name, Collection<T> things, Function<T, Tree> writing) {
        var all = new ArrayList<Value>();
        for (var thing : things) {
            all.add(writing.apply(thing).map());
        }
        entries.put(name, new Value.ListOf(all));
        return this;
    }

    <K, T> Tree map(String name, Map<K, T> things, Function<T, Tree> writing) {
        var all = new TreeMap<String, Value>();
        for (var thing : things.entrySet()) {
            all.put(thing.getKey().toString(), writing.apply(thing.getValue()).map());
        }
        entries.put(name, new Value.MapOf(all));
        return this;
    }

    Value.MapOf map() {
        return new Value.MapOf(entries);
    }

    /** A value without what must not leave the machine: digests of secrets. */
    private static Value bare(Value value) {
        return switch (value) {
            case Value.Secret(var reference, _) -> new Value.Secret(reference, "");
            case Value.ListOf(var items) -> {
                var bare = new ArrayList<Value>(items.size());
                for (var item : items) {
                    bare.add(bare(item));
                }
                yield new Value.ListOf(bare);
            }
            case Value.MapOf(var entries) -> {
                var bare = new TreeMap<String, Value>();
                entries.forEach((name, item) -> bare.put(name, bare(item)));
                yield new Value.MapOf(bare);
            }
            case Value.Text _, Value.Numeric _, Value.Flag _, Value.Unknown _ -> value;
        };
    }
}

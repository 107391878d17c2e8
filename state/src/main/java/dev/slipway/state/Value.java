package dev.slipway.state;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A value as plans, records and readings speak of it. Values are immutable and equal by content; a map's keys are
 * sorted, so that the same value always has the same bytes.
 */
public sealed interface Value {

    /** A text, as it is. */
    record Text(String text) implements Value {}

    /** A number; 1, 1.0 and 1e0 are the same one. */
    record Numeric(BigDecimal number) implements Value {
        public Numeric {
            number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
    }

    /** True or false. */
    record Flag(boolean flag) implements Value {}

    /** Values in an order that matters. */
    record ListOf(List<Value> items) implements Value {
        public ListOf {
            items = List.copyOf(items);
        }
    }

    /** Values by name. */
    record MapOf(SortedMap<String, Value> entries) implements Value {

        /** A map of nothing. */
        public static final MapOf EMPTY = new MapOf(new TreeMap<>());

        public MapOf {
            entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
        }

        public Optional<Value> find(String name) {
            return Optional.ofNullable(entries.get(name));
        }

        /** The text under a name, if there is one and it is a text. */
        public Optional<String> text(String name) {
            return find(name)
                    .flatMap(value -> value instanceof Text(String text) ? Optional.of(text) : Optional.empty());
        }

        /** Whether the flag under a name is set; one that is not there is not. */
        public boolean flag(String name) {
            return entries.get(name) instanceof Flag(boolean flag) && flag;
        }

        /** The whole number under a name, if there is one and it is a number. */
        public Optional<Long> number(String name) {
            return find(name)
                    .flatMap(value -> value instanceof Numeric(BigDecimal number)
                            ? Optional.of(number.longValue())
                            : Optional.empty());
        }

        /** The texts of the list under a name; empty if there is none. */
        public List<String> texts(String name) {
            return entries.get(name) instanceof ListOf(List<Value> items)
                    ? items.stream()
                            .filter(Text.class::isInstance)
                            .map(item -> ((Text) item).text())
                            .toList()
                    : List.of();
        }

        /** This map with one more entry, or another value under a name it has. */
        public MapOf with(String name, Value value) {
            var more = new TreeMap<>(entries);
            more.put(name, value);
            return new MapOf(more);
        }

        public MapOf without(String name) {
            var fewer = new TreeMap<>(entries);
            fewer.remove(name);
            return new MapOf(fewer);
        }
    }

    /**
     * A secret, by its reference. The secret itself is never in a value.
     *
     * @param reference where it comes from, fit to be printed: {@code env:NAME} or {@code file:PATH}
     * @param digest keyed digest of the secret, never printed; empty when it is not known (there was no key), and then
     *     nobody can say whether the secret has changed
     */
    record Secret(String reference, String digest) implements Value {
        @Override
        public String toString() {
            return "Secret[" + reference + "]";
        }
    }

    /**
     * A value that only apply can tell.
     *
     * @param pattern what it is expected to be, with {@code *} for what is not known, such as {@code 1.34.4-*}
     */
    record Unknown(String pattern) implements Value {

        /** Whether a value that has become known is as expected. */
        public boolean admits(Value known) {
            if (pattern.equals("*")) {
                return true;
            }
            var text = switch (known) {
                case Unknown(String other) -> other;
                case Text(String t) -> t;
                case Numeric(BigDecimal n) -> n.toPlainString();
                case Flag(boolean f) -> String.valueOf(f);
                case ListOf _, MapOf _, Secret _ -> "";
            };
            return Glob.matches(pattern, text);
        }
    }

    static Text of(String text) {
        return new Text(text);
    }

    static Numeric of(long number) {
        return new Numeric(BigDecimal.valueOf(number));
    }

    static Flag of(boolean flag) {
        return new Flag(flag);
    }

    static ListOf texts(List<String> texts) {
        return new ListOf(texts.stream().map(text -> (Value) new Text(text)).toList());
    }

    static MapOf of(Map<String, ? extends Value> entries) {
        return new MapOf(new TreeMap<>(entries));
    }
}

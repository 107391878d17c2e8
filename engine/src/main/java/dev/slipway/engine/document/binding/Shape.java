package dev.slipway.engine.document.binding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is accepted at one place of a document, as a value: binding, messages and JSON Schema are made from it. Most
 * shapes come from records ({@link Shapes#of}).
 */
public sealed interface Shape {

    /** A sentence on what it is, if it has one of its own. */
    default String description() {
        return "";
    }

    /** One line of text. */
    record Line(int shortest, int longest) implements Shape {}

    /** A whole number, as {@code int} or {@code long}. */
    record Whole(long least, long most, boolean small) implements Shape {}

    /** {@code true} or {@code false}. */
    record Flag() implements Shape {}

    /** One of a few words, each with what it is bound to. */
    record Word(Map<String, Object> words) implements Shape {}

    /** One word and no other: the kind of a document. */
    record Constant(String word) implements Shape {}

    /** A value that is written as one scalar. */
    record Value(ScalarForm form, Limits limits) implements Shape {}

    /** A reference to a secret, never the secret. */
    record Secret() implements Shape {}

    /** A reference to a file or folder. */
    record File(FileKind kind) implements Shape {}

    /** A list. */
    record ListOf(Shape item, int fewest, int most, boolean distinct, List<String> unique) implements Shape {}

    /**
     * Entries under keys of the user's choice.
     *
     * @param key what keys have to be; empty if any text is one
     */
    record MapOf(Optional<ScalarForm> key, Shape value, int fewest, int most) implements Shape {}

    /** Exactly one of several records, chosen by its key. */
    record Alternatives(String description, Map<String, RecordOf> byKey) implements Shape {}

    /** A mapping that is handed on as it is. */
    record Raw() implements Shape {}

    /**
     * A mapping with known keys.
     *
     * @param shorthand the key whose value may stand for the whole
     * @param inline whether the only field's value always stands for the whole
     * @param partial whether it is made even if fields that it needs could not be bound; those are null then
     */
    record RecordOf(
            String description,
            List<FieldShape> fields,
            Optional<String> shorthand,
            List<String> exactlyOne,
            List<String> atMostOne,
            boolean inline,
            boolean partial,
            Maker maker)
            implements Shape {

        public Optional<FieldShape> find(String key) {
            for (var field : fields) {
                if (field.key().equals(key)) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }

        List<String> keys() {
            return fields.stream().map(FieldShape::key).toList();
        }
    }

    /**
     * A key of a record.
     *
     * @param component what the record calls it
     */
    record FieldShape(String key, String component, String description, Shape shape, Absence absence) {}

    /** What it means that a key is not there. */
    sealed interface Absence {

        /** It is missing. */
        record Required() implements Absence {}

        /** The value is an empty {@link Optional}, and a full one if it is there. */
        record Empty() implements Absence {}

        /** The value is as if this had been written. */
        record Default(List<String> texts) implements Absence {}
    }

    /** The bounds of a value that can be compared, with their texts. */
    record Limits(Optional<Limit> least, Optional<Limit> most) {
        static final Limits NONE = new Limits(Optional.empty(), Optional.empty());
    }

    /** One bound. */
    record Limit(String text, Object value) {

        /** Below zero if something is less than this bound, above if it is more. */
        @SuppressWarnings("unchecked") // a bound is made from the same form as the values that are held against it
        int compare(Object other) {
            return ((Comparable<Object>) other).compareTo(value);
        }
    }

    /** Makes what is bound from the values of a record's fields, or throws {@link IllegalArgumentException}. */
    interface Maker {
        Object make(@Nullable Object[] values);
    }
}

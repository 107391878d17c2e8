package dev.slipway.engine.document.binding;

import java.util.List;
import java.util.Optional;

/** What a field declares beyond its type, read as numbers or as values of a form. */
record Bounds(String min, String max, List<String> unique, FileKind file, String where) {

    static Bounds of(Field field, String where) {
        return new Bounds(field.min(), field.max(), List.of(field.unique()), field.file(), where);
    }

    /** The same for each item of the list: bounds are those of the list's length. */
    Bounds ofItems() {
        return new Bounds("", "", List.of(), file, where);
    }

    int least(int otherwise) {
        return min.isEmpty() ? otherwise : Math.toIntExact(number(min));
    }

    int most() {
        return max.isEmpty() ? Integer.MAX_VALUE : Math.toIntExact(number(max));
    }

    long leastLong() {
        return min.isEmpty() ? Long.MIN_VALUE : number(min);
    }

    long mostLong() {
        return max.isEmpty() ? Long.MAX_VALUE : number(max);
    }

    Shape.Limits limits(ScalarForm form) {
        return new Shape.Limits(limit(form, min), limit(form, max));
    }

    private static Optional<Shape.Limit> limit(ScalarForm form, String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shape.Limit(text, form.parse().apply(text)));
    }

    private long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(where + " has a bound that is no number: " + text, e);
        }
    }
}

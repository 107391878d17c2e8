package dev.slipway.engine.document.binding;

import java.util.Set;
import java.util.stream.Collectors;

/** Says in words what a shape accepts, and shows one that it would. */
final class Expected {

    private Expected() {}

    /** With its article: "a whole number from 1 to 65535". */
    static String noun(Shape shape) {
        return switch (shape) {
            case Shape.Line _ -> "a text";
            case Shape.Whole whole -> "a whole number" + range(whole);
            case Shape.Flag _ -> "true or false";
            case Shape.Word(var words) -> oneOf(words.keySet());
            case Shape.Constant(var word) -> '`' + word + '`';
            case Shape.Value(var form, var limits) -> form.noun() + range(limits);
            case Shape.Secret _ -> "a reference to a secret, {env: NAME} or {file: PATH}";
            case Shape.File _ -> "the path of a file or folder";
            case Shape.ListOf _ -> "a list";
            case Shape.MapOf _, Shape.Raw _ -> "a mapping";
            case Shape.Alternatives(_, var byKey) -> "a mapping with one of " + listed(byKey.keySet());
            case Shape.RecordOf inline
            when inline.inline() -> noun(inline.fields().getFirst().shape());
            case Shape.RecordOf record -> "a mapping with " + listed(record.keys());
        };
    }

    /** On one line, as it could be written. */
    static String example(Shape shape) {
        return switch (shape) {
            case Shape.Line _ -> "text";
            case Shape.Whole(var least, _, _) -> String.valueOf(Math.max(1, least));
            case Shape.Flag _ -> "true";
            case Shape.Word(var words) -> words.keySet().iterator().next();
            case Shape.Constant(var word) -> word;
            case Shape.Value(var form, _) -> form.example();
            case Shape.Secret _ -> "{env: NAME}";
            case Shape.File _ -> "./path";
            case Shape.ListOf(var item, _, _, _, _) -> "[" + example(item) + "]";
            case Shape.MapOf(var key, var value, _, _) ->
                "{" + key.map(ScalarForm::example).orElse("name") + ": " + example(value) + "}";
            case Shape.Raw _ -> "{}";
            case Shape.Alternatives(_, var byKey) ->
                "{" + byKey.keySet().iterator().next() + ": {}}";
            case Shape.RecordOf inline
            when inline.inline() -> example(inline.fields().getFirst().shape());
            case Shape.RecordOf record ->
                record.fields().stream()
                        .filter(field -> field.absence() instanceof Shape.Absence.Required)
                        .map(field -> field.key() + ": " + example(field.shape()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /** Words in backticks with commas between. */
    static String listed(Iterable<String> words) {
        var text = new StringBuilder();
        for (var word : words) {
            text.append(text.isEmpty() ? "" : ", ").append('`').append(word).append('`');
        }
        return text.toString();
    }

    private static String oneOf(Set<String> words) {
        return words.size() == 1 ? listed(words) : "one of " + listed(words);
    }

    private static String range(Shape.Whole whole) {
        var least = whole.least() == (whole.small() ? Integer.MIN_VALUE : Long.MIN_VALUE) ? "" : "" + whole.least();
        var most = whole.most() == (whole.small() ? Integer.MAX_VALUE : Long.MAX_VALUE) ? "" : "" + whole.most();
        return range(least, most);
    }

    private static String range(Shape.Limits limits) {
        return range(
                limits.least().map(Shape.Limit::text).orElse(""),
                limits.most().map(Shape.Limit::text).orElse(""));
    }

    private static String range(String least, String most) {
        if (least.isEmpty()) {
            return most.isEmpty() ? "" : " of at most " + most;
        }
        return most.isEmpty() ? " of at least " + least : " from " + least + " to " + most;
    }
}

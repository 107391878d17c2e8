package dev.slipway.plans.view;

import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Values as text. A secret is its reference; what only apply can tell is its pattern. */
final class ValueText {

    private ValueText() {}

    /** A value on one line. */
    static String line(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text(text);
            case Value.Numeric(var number) -> number.toPlainString();
            case Value.Flag(var flag) -> String.valueOf(flag);
            case Value.ListOf(var items) ->
                items.stream().map(ValueText::line).collect(Collectors.joining(", ", "[", "]"));
            case Value.MapOf(var entries) ->
                entries.entrySet().stream()
                        .map(entry -> Printable.line(entry.getKey()) + ": " + line(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Value.Secret(var reference, _) -> "secret " + Printable.line(reference);
            case Value.Unknown(var pattern) ->
                pattern.equals("*") ? "(known after apply)" : Printable.line(pattern) + " (known after apply)";
        };
    }

    /** Whether a value is better shown on lines of its own. */
    static boolean isBlock(Value value) {
        return value instanceof Value.Text(var text) && text.indexOf('\n') >= 0;
    }

    /** Whether there is such a value somewhere in a map. */
    static boolean hasBlock(Value.MapOf map) {
        return map.entries().values().stream()
                .anyMatch(value -> isBlock(value) || (value instanceof Value.MapOf inner && hasBlock(inner)));
    }

    /** The lines of a value that is shown on lines of its own. */
    static List<String> lines(Value value) {
        if (!(value instanceof Value.Text(var text))) {
            return List.of(line(value));
        }
        var lines = new ArrayList<String>();
        text.lines().map(Printable::inBlock).forEach(lines::add);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            lines.add("(no line end at the end)");
        }
        return lines;
    }

    /** A text as it is, in quotes only where it would be taken for something else. */
    private static String text(String text) {
        var shown = Printable.line(text);
        var plain = !text.isEmpty() && text.equals(text.strip()) && !text.startsWith("\"");
        return plain ? shown : '"' + shown + '"';
    }
}

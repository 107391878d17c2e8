package dev.slipway.host.declare;

import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;

/** JSON as people like to read it: one entry a line, keys in order. */
final class JsonText {

    private JsonText() {}

    static String of(Value value) {
        return text(value, "");
    }

    private static String text(Value value, String indent) {
        return switch (value) {
            case Value.Text(var text) -> quoted(text);
            case Value.Numeric(var number) -> number.toPlainString();
            case Value.Flag(var flag) -> String.valueOf(flag);
            case Value.ListOf(var items) -> {
                var lines = new ArrayList<String>();
                items.forEach(item -> lines.add(text(item, indent + "  ")));
                yield block(lines, "[", "]", indent);
            }
            case Value.MapOf(var entries) -> {
                var lines = new ArrayList<String>();
                entries.forEach((key, item) -> lines.add(quoted(key) + ": " + text(item, indent + "  ")));
                yield block(lines, "{", "}", indent);
            }
            case Value.Secret _, Value.Unknown _ ->
                throw new IllegalArgumentException("what is not known cannot be written as JSON");
        };
    }

    private static String block(List<String> lines, String open, String close, String indent) {
        var inner = "\n" + indent + "  ";
        return lines.isEmpty() ? open + close : open + inner + String.join("," + inner, lines) + "\n" + indent + close;
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                default -> quoted.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }
}

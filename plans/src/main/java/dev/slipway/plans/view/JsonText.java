package dev.slipway.plans.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * JSON of maps, lists, texts, numbers and flags. Entries come in the order of the map, so the same value gives the same
 * bytes.
 */
public final class JsonText {

    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();
    private final boolean indented;

    private JsonText(boolean indented) {
        this.indented = indented;
    }

    /** On many lines, the last of them ended. */
    public static String indented(Object value) {
        var json = new JsonText(true);
        json.value(value, 0);
        return json.text.append('\n').toString();
    }

    /** On one line, which is not ended. */
    public static String line(Object value) {
        var json = new JsonText(false);
        json.value(value, 0);
        return json.text.toString();
    }

    private void value(Object value, int depth) {
        switch (value) {
            case String string -> string(string);
            case Map<?, ?> map -> map(map, depth);
            case List<?> list -> list(list, depth);
            case Boolean flag -> text.append(flag.booleanValue());
            case Integer number -> text.append(number.intValue());
            case Long number -> text.append(number.longValue());
            case BigDecimal number -> text.append(number);
            default ->
                throw new IllegalArgumentException(
                        "not a value of JSON: a " + value.getClass().getName());
        }
    }

    private void map(Map<?, ?> map, int depth) {
        text.append('{');
        var separator = "";
        for (var entry : map.entrySet()) {
            text.append(separator);
            lineBreak(depth + 1);
            string((String) entry.getKey());
            text.append(indented ? ": " : ":");
            value(entry.getValue(), depth + 1);
            separator = ",";
        }
        if (!map.isEmpty()) {
            lineBreak(depth);
        }
        text.append('}');
    }

    private void list(List<?> list, int depth) {
        text.append('[');
        var separator = "";
        for (var item : list) {
            text.append(separator);
            lineBreak(depth + 1);
            value(item, depth + 1);
            separator = ",";
        }
        if (!list.isEmpty()) {
            lineBreak(depth);
        }
        text.append(']');
    }

    private void lineBreak(int depth) {
        if (indented) {
            text.append('\n').repeat(STEP, depth);
        }
    }

    private void string(String string) {
        text.append('"');
        for (var i = 0; i < string.length(); i++) {
            var c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    // JSON allows the rest as it is; what a terminal obeys is written out all the same.
                    if (c < ' ' || (c >= 0x7f && c < 0xa0) || Character.isSurrogate(c) || isFormat(c)) {
                        text.append("\\u%04x".formatted((int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    private static boolean isFormat(char c) {
        return Character.getType(c) == Character.FORMAT || c == '\u2028' || c == '\u2029';
    }
}

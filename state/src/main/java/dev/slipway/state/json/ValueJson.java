package dev.slipway.state.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.slipway.state.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Values as JSON. What JSON has no form for is an object whose names begin with one dollar sign: {@code {"$secret":
 * "env:NAME", "$digest": "…"}} and {@code {"$unknown": "1.34.4-*"}}. A name of a map that begins with a dollar sign
 * gets one more, so that no map is ever taken for one of these.
 */
public final class ValueJson {

    /** Deeper values are refused when they are written, so that what is written can be read. */
    public static final int DEEPEST = 400;

    private static final String MARK = "$";
    private static final String SECRET = "$secret";
    private static final String DIGEST = "$digest";
    private static final String UNKNOWN = "$unknown";
    private static final int LONGEST_PLAIN = 30;

    private ValueJson() {}

    public static void write(JsonWriter out, String name, Value value) throws IOException {
        out.generator().writeFieldName(Names.written(name));
        write(out.generator(), value, 1);
    }

    /** Reads the next value. */
    public static Value read(JsonReader in) throws IOException {
        in.parser().nextToken();
        return current(in);
    }

    /** Reads the next value, which must be a map. */
    public static Value.MapOf readMap(JsonReader in) throws IOException {
        if (read(in) instanceof Value.MapOf map) {
            return map;
        }
        throw in.fault("expected a map");
    }

    private static void write(JsonGenerator out, Value value, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("a value is nested deeper than " + DEEPEST + " levels");
        }
        switch (value) {
            case Value.Text(var text) -> out.writeString(text);
            case Value.Numeric(var number) -> out.writeNumber(number(number));
            case Value.Flag(var flag) -> out.writeBoolean(flag);
            case Value.ListOf(var items) -> {
                out.writeStartArray();
                for (var item : items) {
                    write(out, item, depth + 1);
                }
                out.writeEndArray();
            }
            case Value.MapOf(var entries) -> {
                out.writeStartObject();
                for (var entry : entries.entrySet()) {
                    var name = entry.getKey();
                    out.writeFieldName(Names.written(name.startsWith(MARK) ? MARK + name : name));
                    write(out, entry.getValue(), depth + 1);
                }
                out.writeEndObject();
            }
            case Value.Secret(var reference, var digest) -> {
                out.writeStartObject();
                out.writeStringField(SECRET, reference);
                out.writeStringField(DIGEST, digest);
                out.writeEndObject();
            }
            case Value.Unknown(var pattern) -> {
                out.writeStartObject();
                out.writeStringField(UNKNOWN, pattern);
                out.writeEndObject();
            }
        }
    }

    /** Plain as long as that is short: 1000 rather than 1E+3. */
    private static String number(BigDecimal number) {
        return Math.abs((long) number.scale()) + number.precision() <= LONGEST_PLAIN
                ? number.toPlainString()
                : number.toString();
    }

    private static Value current(JsonReader in) throws IOException {
        var parser = in.parser();
        return switch (parser.currentToken()) {
            case VALUE_STRING -> new Value.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(in, parser);
            case VALUE_TRUE -> new Value.Flag(true);
            case VALUE_FALSE -> new Value.Flag(false);
            case START_ARRAY -> list(in, parser);
            case START_OBJECT -> object(in);
            case null, default -> throw in.fault("expected a value");
        };
    }

    private static Value number(JsonReader in, JsonParser parser) throws IOException {
        try {
            return new Value.Numeric(new BigDecimal(parser.getText()));
        } catch (ArithmeticException | NumberFormatException _) {
            throw in.fault("a number is out of range");
        }
    }

    private static Value list(JsonReader in, JsonParser parser) throws IOException {
        var items = new ArrayList<Value>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(current(in));
        }
        return new Value.ListOf(items);
    }

    private static Value object(JsonReader in) throws IOException {
        var entries = new TreeMap<String, Value>();
        var marked = new Marked();
        in.members(name -> {
            if (!name.startsWith(MARK)) {
                entries.put(name, read(in));
            } else if (name.startsWith(MARK + MARK)) {
                entries.put(name.substring(1), read(in));
            } else {
                marked.read(in, name);
            }
        });
        var special = marked.value(in);
        if (special == null) {
            return new Value.MapOf(entries);
        }
        if (!entries.isEmpty()) {
            throw in.fault("a secret or unknown value has other names in it: " + entries.firstKey());
        }
        return special;
    }

    /** The marked names of one object. */
    private static final class Marked {
        private @Nullable String secret;
        private @Nullable String digest;
        private @Nullable String unknown;

        void read(JsonReader in, String name) throws IOException {
            switch (name) {
                case SECRET -> secret = in.text();
                case DIGEST -> digest = in.text();
                case UNKNOWN -> unknown = in.text();
                default -> throw in.unknown(name);
            }
        }

        @Nullable
        Value value(JsonReader in) {
            if (unknown != null && secret == null && digest == null) {
                return new Value.Unknown(unknown);
            }
            if (secret != null && digest != null && unknown == null) {
                return new Value.Secret(secret, digest);
            }
            if (secret != null || digest != null || unknown != null) {
                throw in.fault("not a secret and not an unknown value");
            }
            return null;
        }
    }
}

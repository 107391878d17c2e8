package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.value.SecretReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema (2020-12) of a shape, as maps, lists, texts, numbers and flags in the order in which they are to be
 * written. It accepts no document that the binder refuses, but for what a schema cannot say: that keys of records in a
 * list differ, bounds of durations and sizes, whether files exist.
 */
public final class JsonSchema {

    private static final String TYPE = "type";
    private static final String OBJECT = "object";
    private static final String STRING = "string";
    private static final String PATTERN = "pattern";

    private JsonSchema() {}

    public static Map<String, Object> of(Shape shape) {
        return switch (shape) {
            case Shape.Line line -> line(line);
            case Shape.Whole whole -> whole(whole);
            case Shape.Flag _ -> schema(TYPE, "boolean");
            case Shape.Word(var words) -> schema("enum", List.copyOf(words.keySet()));
            case Shape.Constant(var word) -> schema("const", word);
            case Shape.Value(var form, _) -> value(form);
            case Shape.Secret _ -> secret();
            case Shape.File _ -> schema(TYPE, STRING, "minLength", 1L);
            case Shape.ListOf list -> list(list);
            case Shape.MapOf map -> map(map);
            case Shape.Raw _ -> schema(TYPE, OBJECT);
            case Shape.Alternatives(var description, var byKey) -> {
                var properties = new LinkedHashMap<String, Object>();
                byKey.forEach((key, record) -> properties.put(key, of(record)));
                yield one(schema("description", description), properties);
            }
            case Shape.RecordOf inline
            when inline.inline() -> {
                var schema = schema("description", inline.description());
                schema.putAll(of(inline.fields().getFirst().shape()));
                yield schema;
            }
            case Shape.RecordOf record -> record(record);
        };
    }

    private static Map<String, Object> line(Shape.Line line) {
        var schema = schema(TYPE, STRING, "minLength", (long) line.shortest());
        if (line.longest() < Integer.MAX_VALUE) {
            schema.put("maxLength", (long) line.longest());
        }
        schema.put(PATTERN, "^[^\\u0000-\\u001f\\u007f]*$");
        return schema;
    }

    private static Map<String, Object> whole(Shape.Whole whole) {
        return schema(TYPE, "integer", "minimum", whole.least(), "maximum", whole.most());
    }

    private static Map<String, Object> value(ScalarForm form) {
        var text = schema(TYPE, STRING);
        if (!form.pattern().isEmpty()) {
            text.put(PATTERN, anchored(form.pattern()));
        }
        text.put("examples", List.of(form.example()));
        return form.likeNumber() ? schema("anyOf", List.of(text, schema(TYPE, "integer", "minimum", 0L))) : text;
    }

    private static String anchored(String pattern) {
        return "^(?:" + pattern + ")$";
    }

    private static Map<String, Object> secret() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put(
                "env",
                schema(
                        "description",
                        "Name of the variable of the environment that has the secret.",
                        TYPE,
                        STRING,
                        PATTERN,
                        anchored(SecretReference.Variable.PATTERN)));
        properties.put(
                "file", schema("description", "Path of the file that has the secret.", TYPE, STRING, "minLength", 1L));
        return one(schema("description", "A reference to a secret; never the secret itself."), properties);
    }

    /** A mapping with exactly one of some keys. */
    private static Map<String, Object> one(Map<String, Object> schema, Map<String, Object> properties) {
        schema.put(TYPE, OBJECT);
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        schema.put("minProperties", 1L);
        schema.put("maxProperties", 1L);
        return schema;
    }

    private static Map<String, Object> list(Shape.ListOf list) {
        var schema = schema(TYPE, "array", "items", of(list.item()));
        if (list.fewest() > 0) {
            schema.put("minItems", (long) list.fewest());
        }
        if (list.most() < Integer.MAX_VALUE) {
            schema.put("maxItems", (long) list.most());
        }
        if (list.distinct()) {
            schema.put("uniqueItems", true);
        }
        return schema;
    }

    private static Map<String, Object> map(Shape.MapOf map) {
        var schema = schema(TYPE, OBJECT);
        map.key()
                .filter(form -> !form.pattern().isEmpty())
                .ifPresent(form -> schema.put("propertyNames", schema(PATTERN, anchored(form.pattern()))));
        schema.put("additionalProperties", of(map.value()));
        if (map.fewest() > 0) {
            schema.put("minProperties", (long) map.fewest());
        }
        if (map.most() < Integer.MAX_VALUE) {
            schema.put("maxProperties", (long) map.most());
        }
        return schema;
    }

    private static Map<String, Object> record(Shape.RecordOf record) {
        var schema = schema("description", record.description(), TYPE, OBJECT);
        var properties = new LinkedHashMap<String, Object>();
        record.fields().forEach(field -> properties.put(field.key(), property(field)));
        schema.put("properties", properties);
        var required = record.fields().stream()
                .filter(field -> field.absence() instanceof Shape.Absence.Required)
                .map(Shape.FieldShape::key)
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        groups(record, schema);
        var shorthand = record.shorthand().flatMap(record::find);
        return shorthand.isEmpty()
                ? schema
                : schema("anyOf", List.of(of(shorthand.get().shape()), schema));
    }

    private static void groups(Shape.RecordOf record, Map<String, Object> schema) {
        if (!record.exactlyOne().isEmpty()) {
            schema.put(
                    "oneOf", record.exactlyOne().stream().map(JsonSchema::has).toList());
        }
        if (!record.atMostOne().isEmpty()) {
            var others = record.atMostOne().stream()
                    .flatMap(one -> record.atMostOne().stream()
                            .filter(other -> one.compareTo(other) < 0)
                            .map(other -> schema("required", List.of(one, other))))
                    .toList();
            schema.put("not", schema("anyOf", others));
        }
    }

    private static Object has(String key) {
        return schema("required", List.of(key));
    }

    private static Map<String, Object> property(Shape.FieldShape field) {
        var schema = schema("description", field.description());
        var described = of(field.shape());
        described.remove("description");
        schema.putAll(described);
        if (field.absence() instanceof Shape.Absence.Default(var texts)) {
            schema.put("default", JsonDefault.of(field.shape(), texts));
        }
        return schema;
    }

    private static Map<String, Object> schema(Object... entries) {
        var schema = new LinkedHashMap<String, Object>();
        for (var i = 0; i < entries.length; i += 2) {
            schema.put((String) entries[i], entries[i + 1]);
        }
        return schema;
    }
}

package dev.slipway.plans.document;

import dev.slipway.engine.document.binding.JsonSchema;
import dev.slipway.engine.document.binding.SectionType;
import dev.slipway.engine.document.binding.Shapes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in a document, as Markdown: a table for each section with a row for each key. Keys that are the same
 * in several places are told once, where their path is the shortest.
 */
public final class ReferencePage {

    private static final String PROPERTIES = "properties";

    private final StringBuilder text = new StringBuilder();
    private final Map<Map<String, Object>, String> told = new HashMap<>();

    private ReferencePage() {}

    public static String of(List<SectionType<?>> types) {
        var page = new ReferencePage();
        page.text.append("# The installation document\n\n");
        page.text.append(
                "Sections below `spec`, as `slipway schema --format markdown` prints them. Paths are relative to"
                        + " the document. A *secret* is a reference, never text: `{env: NAME}` or `{file: PATH}`.\n");
        for (var type : types) {
            page.find(type.name(), schema(type), type.name());
        }
        types.forEach(page::section);
        return page.text.toString();
    }

    private static Map<String, Object> schema(SectionType<?> type) {
        return JsonSchema.of(Shapes.of(type.type()));
    }

    /** Notes where each set of keys has its shortest path. */
    private void find(String path, Map<String, Object> schema, String section) {
        var inner = inner(schema);
        if (inner.containsKey(PROPERTIES)) {
            var keys = map(inner, PROPERTIES);
            told.merge(keys, path, (one, other) -> depth(other) < depth(one) ? other : one);
            keys.forEach((key, value) -> find(path + suffix(schema) + "." + key, schemaOf(value), section));
        }
    }

    private void section(SectionType<?> type) {
        var schema = schema(type);
        text.append("\n## `").append(type.name()).append("`\n\n").append(description(schema));
        text.append(
                switch (type.presence()) {
                    case REQUIRED -> " Every document has it.";
                    case DEFAULTED -> " Without it the defaults hold.";
                    case OPTIONAL -> " Without it the layer is not installed.";
                });
        text.append("\n\n| key | what it is | form |\n|---|---|---|\n");
        rows(type.name(), schema, "");
    }

    private void rows(String path, Map<String, Object> schema, String shown) {
        var inner = inner(schema);
        if (!inner.containsKey(PROPERTIES)) {
            return;
        }
        var required = inner.getOrDefault("required", List.of());
        map(inner, PROPERTIES).forEach((key, value) -> {
            var property = schemaOf(value);
            var below = shown + (shown.isEmpty() ? "" : ".") + key;
            var deeper = path + suffix(schema) + "." + key;
            var innermost = inner(property);
            var elsewhere = innermost.containsKey(PROPERTIES) ? told.get(map(innermost, PROPERTIES)) : null;
            var repeated = elsewhere != null && !elsewhere.equals(deeper) && !isSecret(innermost);
            text.append("| `")
                    .append(below + suffix(property))
                    .append("` | ")
                    .append(description(property).replace("|", "\\|"))
                    .append(" | ")
                    .append(repeated ? "keys as in `" + elsewhere + "`" : form(property))
                    .append(state(property, required.toString(), key))
                    .append(" |\n");
            if (!repeated && !isSecret(innermost)) {
                rows(deeper, property, below + suffix(property));
            }
        });
    }

    private static String state(Map<String, Object> property, String required, String key) {
        if (List.of(required.substring(1, required.length() - 1).split(", ")).contains(key)) {
            return "; required";
        }
        var value = property.get("default");
        return value == null || value.equals(List.of()) || value.equals(Map.of())
                ? ""
                : "; default `" + (value instanceof List<?> list ? list.getFirst() : value) + "`";
    }

    private static String form(Map<String, Object> schema) {
        if (schema.containsKey("enum")) {
            return ((List<?>) schema.get("enum"))
                    .stream().map(word -> "`" + word + "`").collect(Collectors.joining(" or "));
        }
        if (schema.containsKey("anyOf")) {
            return ((List<?>) schema.get("anyOf"))
                    .stream().map(one -> form(schemaOf(one))).distinct().collect(Collectors.joining(", or "));
        }
        if (isSecret(schema)) {
            return "a secret";
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "boolean" -> "`true` or `false`";
            case "integer" -> "a whole number" + bounds(schema);
            case "array" -> "a list" + items(schema.get("items"));
            case "object" ->
                schema.containsKey("additionalProperties") && schema.get("additionalProperties") instanceof Map
                        ? "a map" + items(schema.get("additionalProperties"))
                        : "keys";
            default -> "text" + example(schema);
        };
    }

    private static String items(@Nullable Object schema) {
        var form = schema == null ? "keys" : form(schemaOf(schema));
        return form.equals("keys") ? "" : " of: " + form;
    }

    private static String bounds(Map<String, Object> schema) {
        var least = schema.get("minimum");
        var most = schema.get("maximum");
        var bounded = most instanceof Long number && number < Integer.MAX_VALUE;
        return (least == null ? "" : ", at least " + least) + (bounded ? ", at most " + most : "");
    }

    private static String example(Map<String, Object> schema) {
        return schema.get("examples") instanceof List<?> examples && !examples.isEmpty()
                ? ", as `" + examples.getFirst() + "`"
                : "";
    }

    private static String description(Map<String, Object> schema) {
        return String.valueOf(schema.getOrDefault("description", ""));
    }

    private static boolean isSecret(Map<String, Object> schema) {
        return schema.containsKey(PROPERTIES)
                && map(schema, PROPERTIES).keySet().equals(new LinkedHashSet<>(List.of("env", "file")));
    }

    /** What the items of a list or the values of a map are, however deep; the schema itself of anything else. */
    private static Map<String, Object> inner(Map<String, Object> schema) {
        if (schema.get("items") instanceof Map<?, ?> items) {
            return inner(schemaOf(items));
        }
        if (schema.get("additionalProperties") instanceof Map<?, ?> values) {
            return inner(schemaOf(values));
        }
        if (schema.get("anyOf") instanceof List<?> ways) {
            return ways.stream()
                    .map(ReferencePage::schemaOf)
                    .filter(way -> way.containsKey(PROPERTIES))
                    .findFirst()
                    .orElse(schema);
        }
        return schema;
    }

    private static String suffix(Map<String, Object> schema) {
        if (schema.containsKey("items")) {
            return "[]";
        }
        return schema.get("additionalProperties") instanceof Map ? ".*" : "";
    }

    private static int depth(String path) {
        return path.split("\\.").length;
    }

    private static Map<String, Object> map(Map<String, Object> schema, String key) {
        return schemaOf(Objects.requireNonNull(schema.get(key), key));
    }

    private static Map<String, Object> schemaOf(Object value) {
        var schema = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) value).forEach((key, entry) -> schema.put((String) key, entry));
        return schema;
    }
}

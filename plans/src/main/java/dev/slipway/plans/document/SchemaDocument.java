package dev.slipway.plans.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.slipway.engine.document.binding.JsonSchema;
import dev.slipway.engine.document.binding.SectionType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of the whole document, composed of what the layers bring. */
public final class SchemaDocument {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String ID = "https://slipway.dev/schema/v1/installation.json";

    private SchemaDocument() {}

    /** As text, with an end of line at its end. */
    public static String of(List<SectionType<?>> types) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", DIALECT);
        schema.put("$id", ID);
        schema.put("title", Envelope.KIND);
        schema.putAll(JsonSchema.of(Envelope.shape(types)));
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            write(schema, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
        return text.append('\n').toString();
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        switch (value) {
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (var entry : map.entrySet()) {
                    json.writeFieldName((String) entry.getKey());
                    write(entry.getValue(), json);
                }
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                for (var item : list) {
                    write(item, json);
                }
                json.writeEndArray();
            }
            case String text -> json.writeString(text);
            case Long number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            default -> throw new IllegalArgumentException("no part of a schema: " + value.getClass());
        }
    }
}

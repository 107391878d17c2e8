package dev.slipway.engine.document.binding;

import static dev.slipway.engine.sim.There.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.value.DnsLabel;
import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.document.value.SecretReference;
import dev.slipway.engine.document.value.Version;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What the schema accepts is what the binder does, shape by shape. */
class JsonSchemaTest {

    private static final String LINE = "^[^\\u0000-\\u001f\\u007f]*$";

    enum Colour {
        RED,
        DARK_BLUE
    }

    @Form(
            value = "All.",
            exactlyOne = {"line", "flag"})
    record All(
            @Field(value = "A line.", max = "9") Optional<String> line,
            @Field("A flag.") Optional<Boolean> flag,
            @Field(value = "A word.", orElse = "dark-blue") Colour word,
            @Field("A version.") Version version,
            @Field(value = "A pause.", orElse = "5m") Duration pause,
            @Field("A label.") Optional<DnsLabel> label,
            @Field("A secret.") Optional<SecretReference> secret,
            @Field("A file.") Optional<FileReference> file,

            @Field(
                    value = "A list.",
                    min = "1",
                    max = "3",
                    unique = "value",
                    orElse = {"1", "2"})
            List<Integer> list,

            @Field(
                    value = "A map.",
                    min = "1",
                    max = "4",
                    orElse = {})
            Map<DnsLabel, Boolean> map,

            @Field("Another.") Optional<Map<String, Boolean>> free,
            @Field("Raw.") Optional<Node.Mapping> raw,
            @Field("A choice.") Optional<Choice> choice,

            @Field(value = "A list by itself.", orElse = "7")
            Inline inline,

            @Field("A short one.") Optional<Short> brief) {}

    @Form(value = "Inline.", inline = true)
    record Inline(@Field("All.") List<Long> all) {}

    @Form("A choice.")
    sealed interface Choice {
        @Form("One.")
        record One() implements Choice {}
    }

    @Form(
            value = "Short.",
            shorthand = "path",
            atMostOne = {"a", "b", "c"})
    record Short(
            @Field("A path.") String path,
            @Field("A.") Optional<String> a,
            @Field("B.") Optional<String> b,
            @Field("C.") Optional<String> c) {}

    private static final Map<String, Object> SCHEMA = JsonSchema.of(Shapes.of(All.class));

    @SuppressWarnings("unchecked") // Schemas are maps of maps.
    private static Map<String, Object> property(String name) {
        return (Map<String, Object>) at((Map<String, Object>) at(SCHEMA, "properties"), name);
    }

    @Test
    void aRecordAcceptsItsKeysAndRequiresThoseWithoutADefault() {
        assertThat(SCHEMA)
                .containsEntry("description", "All.")
                .containsEntry("type", "object")
                .containsEntry("required", List.of("version"))
                .containsEntry("additionalProperties", false)
                .containsEntry(
                        "oneOf", List.of(Map.of("required", List.of("line")), Map.of("required", List.of("flag"))))
                .doesNotContainKey("not");
        assertThat(JsonSchema.of(Shapes.of(Choice.One.class))).doesNotContainKey("required");
    }

    @Test
    void scalars() {
        assertThat(property("line"))
                .isEqualTo(Map.of(
                        "description", "A line.", "type", "string", "minLength", 1L, "maxLength", 9L, "pattern", LINE));
        assertThat(property("flag")).isEqualTo(Map.of("description", "A flag.", "type", "boolean"));
        assertThat(property("word"))
                .isEqualTo(
                        Map.of("description", "A word.", "enum", List.of("red", "dark-blue"), "default", "dark-blue"));
        assertThat(property("pause"))
                .containsEntry("type", "string")
                .containsEntry("default", "5m")
                .containsKey("examples")
                .hasEntrySatisfying(
                        "pattern",
                        pattern ->
                                assertThat((String) pattern).startsWith("^(?:").endsWith(")$"));
        assertThat(property("file")).isEqualTo(Map.of("description", "A file.", "type", "string", "minLength", 1L));
    }

    @Test
    void aSecretIsOneReference() {
        assertThat(property("secret"))
                .containsEntry("description", "A secret.")
                .containsEntry("type", "object")
                .containsEntry("additionalProperties", false)
                .containsEntry("minProperties", 1L)
                .containsEntry("maxProperties", 1L)
                .containsEntry(
                        "properties",
                        Map.of(
                                "env",
                                Map.of(
                                        "description",
                                        "Name of the variable of the environment that has the secret.",
                                        "type",
                                        "string",
                                        "pattern",
                                        "^(?:[A-Za-z_][A-Za-z0-9_]*)$"),
                                "file",
                                Map.of(
                                        "description",
                                        "Path of the file that has the secret.",
                                        "type",
                                        "string",
                                        "minLength",
                                        1L)));
    }

    @Test
    void collections() {
        assertThat(property("list"))
                .containsEntry("type", "array")
                .containsEntry("minItems", 1L)
                .containsEntry("maxItems", 3L)
                .containsEntry("uniqueItems", true)
                .containsEntry("default", List.of(1L, 2L));
        assertThat(property("map"))
                .containsEntry("type", "object")
                .containsEntry("additionalProperties", Map.of("type", "boolean"))
                .containsEntry("minProperties", 1L)
                .containsEntry("maxProperties", 4L)
                .containsEntry("default", Map.of())
                .containsKey("propertyNames");
        assertThat(property("free"))
                .isEqualTo(Map.of(
                        "description",
                        "Another.",
                        "type",
                        "object",
                        "additionalProperties",
                        Map.of("type", "boolean")));
        assertThat(property("raw")).isEqualTo(Map.of("description", "Raw.", "type", "object"));
        assertThat(property("inline"))
                .containsEntry("type", "array")
                .containsEntry("default", List.of(7L))
                .doesNotContainKeys("minItems", "maxItems", "uniqueItems");
    }

    @Test
    void anAlternativeIsOneOfItsKeys() {
        assertThat(property("choice"))
                .containsEntry("minProperties", 1L)
                .containsEntry("maxProperties", 1L)
                .hasEntrySatisfying(
                        "properties",
                        keys -> assertThat(((Map<?, ?>) keys).keySet()).hasToString("[one]"));
    }

    @Test
    void aShorthandMayStandForTheWholeAndOfSomeKeysOnlyOneIsWritten() {
        assertThat(property("brief").get("anyOf"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2)
                .satisfiesExactly(
                        shorthand -> assertThat(shorthand)
                                .isEqualTo(Map.of("type", "string", "minLength", 1L, "pattern", LINE)),
                        whole -> assertThat(((Map<?, ?>) whole).get("not"))
                                .isEqualTo(Map.of(
                                        "anyOf",
                                        List.of(
                                                Map.of("required", List.of("a", "b")),
                                                Map.of("required", List.of("a", "c")),
                                                Map.of("required", List.of("b", "c"))))));
    }
}

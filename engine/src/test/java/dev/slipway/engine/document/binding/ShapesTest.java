package dev.slipway.engine.document.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slipway.engine.document.value.SecretReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapesTest {

    @Form("A tree.")
    record Tree(@Field("Its trees.") List<Tree> trees) {}

    record Undescribed(@Field("A number.") int number) {}

    @Form("Half described.")
    record HalfDescribed(int number) {}

    @Form("A strange one.")
    record Strange(@Field("What is this.") Object thing) {}

    @Form("Strange too.")
    record StrangeList(@Field("What is this.") Iterable<String> things) {}

    @Form("A number.")
    record BadBound(@Field(value = "A number.", min = "one") int number) {}

    @Form("A list.")
    record BadUnique(@Field(value = "Some.", unique = "nme") List<Named> some) {}

    @Form("A named one.")
    record Named(@Field("Its name.") String name) {}

    @Form(
            value = "A group.",
            exactlyOne = {"name", "none"})
    record BadGroup(@Field("Its name.") Optional<String> name) {}

    @Form(value = "A shorthand.", shorthand = "nme")
    record BadShorthand(@Field("Its name.") String name) {}

    @Form(value = "Inline.", inline = true)
    record BadInline(
            @Field("A name.") String name,
            @Field("Another.") String other) {}

    @Test
    void aRecordThatDescribesItselfWronglyIsNamed() {
        for (var type : List.of(
                Tree.class,
                Undescribed.class,
                HalfDescribed.class,
                Strange.class,
                StrangeList.class,
                BadBound.class,
                BadUnique.class,
                BadGroup.class,
                BadShorthand.class,
                BadInline.class)) {
            assertThatIllegalArgumentException()
                    .as(type.getSimpleName())
                    .isThrownBy(() -> Shapes.of(type))
                    .withMessageContaining(type == Strange.class ? "Object" : type.getSimpleName());
        }
    }

    @Test
    void theSchemaSaysWhatTheRecordSays() {
        @Form("A port.")
        record Port(
                @Field(value = "Its number.", orElse = "22", min = "1", max = "65535")
                int number) {}

        assertThat(JsonSchema.of(Shapes.of(Port.class)))
                .isEqualTo(Map.of(
                        "description",
                        "A port.",
                        "type",
                        "object",
                        "properties",
                        Map.of(
                                "number",
                                Map.of(
                                        "description", "Its number.",
                                        "type", "integer",
                                        "minimum", 1L,
                                        "maximum", 65535L,
                                        "default", 22L)),
                        "additionalProperties",
                        false));
    }

    @Test
    void theKeysOfSecretsAreKnown() {
        @Form("A login.")
        record Login(@Field("A password.") Optional<SecretReference> key) {}

        @Form("All logins.")
        record Logins(@Field("All.") Map<String, Login> all) {}

        var secrets = SecretKeys.of(Shapes.of(Logins.class));
        assertThat(secrets.isSecret("key")).isTrue();
        assertThat(secrets.isSecret("pass-word2")).isTrue();
        assertThat(secrets.isSecret("all")).isFalse();
        assertThat(secrets.isHolder("all")).isTrue();
    }
}

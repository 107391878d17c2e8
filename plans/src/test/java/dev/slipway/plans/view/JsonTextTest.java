package dev.slipway.plans.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Property
    void anyTextIsReadBackAsItWas(@ForAll String text) throws IOException {
        try (var parser = new JsonFactory().createParser(JsonText.line(text))) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_STRING);
            assertThat(parser.getText()).isEqualTo(text);
        }
    }

    @Property
    void aLineIsOneLine(@ForAll String text) {
        assertThat(JsonText.line(List.of(text)).codePoints()).noneMatch(c -> Character.getType(c) == Character.CONTROL);
    }

    @Test
    void valuesAreIndented() {
        assertThat(JsonText.indented(Map.of("a", List.of(1, true, new BigDecimal("1.5")), "b", Map.of())))
                .isIn(
                        "{\n  \"a\": [\n    1,\n    true,\n    1.5\n  ],\n  \"b\": {}\n}\n",
                        "{\n  \"b\": {},\n  \"a\": [\n    1,\n    true,\n    1.5\n  ]\n}\n");
    }
}

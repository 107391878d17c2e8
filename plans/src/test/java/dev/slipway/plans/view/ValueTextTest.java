package dev.slipway.plans.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.state.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueTextTest {

    @Test
    void aSecretIsItsReferenceAndNeverItsDigest() {
        var secret = new Value.Secret("env:TOKEN", "key:1234567890abcdef");

        assertThat(ValueText.line(secret)).isEqualTo("secret env:TOKEN");
        assertThat(JsonText.line(ValueData.of(secret))).isEqualTo("{\"$secret\":\"env:TOKEN\"}");
    }

    @Test
    void aSecretThatChangedSaysNoMore() {
        var lines = Details.differing(
                "token",
                Optional.of(new Value.Secret("env:TOKEN", "key:1111")),
                Optional.of(new Value.Secret("env:TOKEN", "key:2222")),
                "");

        assertThat(lines)
                .containsExactly(new DetailLine(DetailLine.Kind.CHANGES, "token: secret env:TOKEN with another value"));
    }

    @Test
    void whatOnlyApplyCanTellShowsWhatIsExpected() {
        assertThat(ValueText.line(new Value.Unknown("1.34.4-*"))).isEqualTo("1.34.4-* (known after apply)");
    }

    @Test
    void aTextThatCouldBeTakenForNothingHasQuotes() {
        assertThat(ValueText.line(Value.of(""))).isEqualTo("\"\"");
        assertThat(ValueText.line(Value.of(" x"))).isEqualTo("\" x\"");
    }

    @Test
    void listsAndMapsStandOnOneLine() {
        var value = Value.of(Map.of("a", Value.texts(List.of("x", "y")), "b", Value.of(true)));

        assertThat(ValueText.line(value)).isEqualTo("{a: [x, y], b: true}");
    }

    @Test
    void mapsThatDifferAreShownEntryByEntry() {
        var lines = Details.differing(
                "dropIns",
                Optional.of(Value.of(Map.of("10-a", Value.of("[Service]\nNice=1\n"), "20-b", Value.of("same")))),
                Optional.of(Value.of(Map.of("10-a", Value.of("[Service]\nNice=2\n"), "20-b", Value.of("same")))),
                "");

        assertThat(lines.stream().map(DetailLine::marked))
                .containsExactly("~ dropIns.10-a:", "      [Service]", "-     Nice=1", "+     Nice=2");
    }
}

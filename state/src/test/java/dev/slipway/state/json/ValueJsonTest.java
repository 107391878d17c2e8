package dev.slipway.state.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.state.StateArbitraries;
import dev.slipway.state.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueJsonTest {

    @Property
    @Domain(StateArbitraries.class)
    void readsBackWhatItWrote(@ForAll Value value) {
        assertThat(read(write(value))).isEqualTo(value);
    }

    @Property
    @Domain(StateArbitraries.class)
    void equalBytesMeanEqualValues(@ForAll Value one, @ForAll Value other) {
        assertThat(write(one).equals(write(other))).isEqualTo(one.equals(other));
    }

    @Test
    void tellsASecretFromAMapThatLooksLikeOne() {
        var secret = new Value.Secret("env:A", "d");
        var map = Value.of(Map.of("$secret", Value.of("env:A"), "$digest", Value.of("d")));

        assertThat(write(secret)).isEqualTo("{\"v\":{\"$secret\":\"env:A\",\"$digest\":\"d\"}}");
        assertThat(write(map)).isEqualTo("{\"v\":{\"$$digest\":\"d\",\"$$secret\":\"env:A\"}}");
        assertThat(read(write(map))).isEqualTo(map);
    }

    @ParameterizedTest
    @CsvSource({"1000, 1000", "1E+3, 1000", "0.50, 0.5", "1E+400, 1E+400", "1E-400, 1E-400", "-0.0, 0"})
    void writesNumbersAsPeopleDo(String number, String written) {
        assertThat(write(new Value.Numeric(new BigDecimal(number)))).isEqualTo("{\"v\":" + written + "}");
    }

    @Test
    void writesPlainTextPlainly() {
        assertThat(write(Value.of("grün – 日本"))).isEqualTo("{\"v\":\"grün – 日本\"}");
    }

    @Test
    void writesANameInDigitsOnlyIfItHasHalfACharacter() {
        assertThat(write(Value.of(Map.of("\ud83d\ude00 grün", Value.of("x")))))
                .isEqualTo("{\"v\":{\"\\ud83d\\ude00 grün\":\"x\"}}");
        assertThat(write(Value.of(Map.of("a\ud83d", Value.of("x"))))).isEqualTo("{\"v\":{\"$~0061d83d\":\"x\"}}");
        assertThat(write(Value.of(Map.of("\ude00\ud83d", Value.of("x"))))).isEqualTo("{\"v\":{\"$~de00d83d\":\"x\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"v\":{\"$other\":\"x\"}}",
                "{\"v\":{\"$secret\":\"x\"}}",
                "{\"v\":{\"$digest\":\"x\"}}",
                "{\"v\":{\"$secret\":\"x\",\"$digest\":\"y\",\"$unknown\":\"z\"}}",
                "{\"v\":{\"$unknown\":\"x\",\"a\":\"y\"}}",
                "{\"v\":{\"$unknown\":1}}",
                "{\"v\":null}",
                "{\"v\":1E+99999999999}",
                "{\"v\":{\"a\":1,\"a\":2}}",
                "{\"v\":1} 2",
                "{\"v\":1",
                "{\"v\":tru}"
            })
    void refusesWhatItNeverWrites(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(JsonFault.class);
    }

    @Test
    void refusesToWriteWhatCouldNotBeReadBack() {
        Value deepest = Value.of("x");
        for (var depth = 1; depth < ValueJson.DEEPEST; depth++) {
            deepest = depth % 2 == 0 ? new Value.ListOf(List.of(deepest)) : Value.of(Map.of("k", deepest));
        }
        var tooDeep = new Value.ListOf(List.of(deepest));

        assertThat(read(write(deepest))).isEqualTo(deepest);
        assertThatThrownBy(() -> write(tooDeep)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhereItFoundWhat() {
        assertThatThrownBy(() -> read("{\"v\":\n  null}")).isInstanceOfSatisfying(JsonFault.class, fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.column()).isPositive();
            assertThat(fault.why()).isEqualTo("expected a value");
        });
    }

    private static String write(Value value) {
        return new String(Json.line(out -> out.object(() -> ValueJson.write(out, "v", value))), UTF_8);
    }

    private static Value read(String json) {
        var bytes = json.getBytes(UTF_8);
        return Json.read(bytes, 0, bytes.length, in -> {
            var holder = new Value[1];
            in.object(name -> holder[0] = ValueJson.read(in));
            return holder[0];
        });
    }
}

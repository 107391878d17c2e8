package dev.slipway.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueTest {

    private static final Value.MapOf MAP = Value.of(Map.of(
            "text", Value.of("a"),
            "number", Value.of(3),
            "on", Value.of(true),
            "off", Value.of(false),
            "list", new Value.ListOf(List.of(Value.of("x"), Value.of(1), Value.of("y")))));

    @Test
    void aMapAnswersOnlyWithWhatItHas() {
        assertThat(MAP.text("text")).contains("a");
        assertThat(MAP.text("number")).isEmpty();
        assertThat(MAP.text("none")).isEmpty();
        assertThat(MAP.number("number")).contains(3L);
        assertThat(MAP.number("text")).isEmpty();
        assertThat(MAP.flag("on")).isTrue();
        assertThat(MAP.flag("off")).isFalse();
        assertThat(MAP.flag("text")).isFalse();
        assertThat(MAP.texts("list")).containsExactly("x", "y");
        assertThat(MAP.texts("text")).isEmpty();
        assertThat(MAP.find("none")).isEmpty();
    }

    @Test
    void aMapStaysAsItIs() {
        assertThat(MAP.with("text", Value.of("b")).text("text")).contains("b");
        assertThat(MAP.without("text").find("text")).isEmpty();
        assertThat(MAP.text("text")).contains("a");
    }

    @Test
    void numbersAreEqualHoweverTheyAreWritten() {
        assertThat(new Value.Numeric(new BigDecimal("1.0"))).isEqualTo(Value.of(1));
        assertThat(new Value.Numeric(new BigDecimal("1e3"))).isEqualTo(Value.of(1000));
        assertThat(new Value.Numeric(new BigDecimal("0.00"))).isEqualTo(Value.of(0));
    }

    @Test
    void anUnknownValueAdmitsWhatFitsItsPattern() {
        assertThat(new Value.Unknown("1.34.4-*").admits(Value.of("1.34.4-1.1"))).isTrue();
        assertThat(new Value.Unknown("1.34.4-*").admits(Value.of("1.34.5-1.1"))).isFalse();
        assertThat(new Value.Unknown("*").admits(Value.texts(List.of("x")))).isTrue();
        assertThat(new Value.Unknown("x*").admits(Value.texts(List.of("x")))).isFalse();
        assertThat(new Value.Unknown("3*").admits(Value.of(3))).isTrue();
        assertThat(new Value.Unknown("tr*").admits(Value.of(true))).isTrue();
    }

    @Test
    void aSecretDoesNotPrintItsDigest() {
        assertThat(new Value.Secret("env:A", "ffff").toString()).isEqualTo("Secret[env:A]");
    }
}

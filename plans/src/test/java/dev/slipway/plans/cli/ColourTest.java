package dev.slipway.plans.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColourTest {

    @Test
    void noColourMeansNone() {
        assertThat(Screen.mayColour(Map.of("NO_COLOR", "1"))).isFalse();
    }

    @Test
    void anEmptyNoColourCountsAsUnset() {
        assertThat(Screen.mayColour(Map.of("NO_COLOR", ""))).isTrue();
    }

    @Test
    void aDumbTerminalGetsNone() {
        assertThat(Screen.mayColour(Map.of("TERM", "dumb"))).isFalse();
        assertThat(Screen.mayColour(Map.of("TERM", "xterm"))).isTrue();
    }
}

package dev.slipway.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class GlobTest {

    @Property(tries = 2000)
    void matchesWhatARegularExpressionWould(
            @ForAll @CharRange(from = '*', to = ',') @StringLength(max = 8) String pattern,
            @ForAll @CharRange(from = '+', to = ',') @StringLength(max = 8) String text) {
        var parts = pattern.split("\\*", -1);
        for (var i = 0; i < parts.length; i++) {
            parts[i] = Pattern.quote(parts[i]);
        }

        assertThat(Glob.matches(pattern, text)).isEqualTo(Pattern.matches(String.join(".*", parts), text));
    }

    @Test
    void endsSoonWhateverThePattern() {
        assertThatCode(() -> Glob.matches("*a".repeat(50) + "b", "a".repeat(100_000)))
                .doesNotThrowAnyException();
    }
}

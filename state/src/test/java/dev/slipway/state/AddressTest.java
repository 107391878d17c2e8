package dev.slipway.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @Test
    void readsAsItPrints() {
        var address = new Address("host.file", "node-1:/etc/[odd] name]");

        assertThat(address).hasToString("host.file[node-1:/etc/[odd] name]]");
        assertThat(Address.parse(address.toString())).contains(address);
        assertThat(address.layer()).isEqualTo("host");
    }

    @Property
    void readsEveryAddressBack(@ForAll String key) {
        if (!key.isEmpty() && key.chars().noneMatch(c -> c < ' ' || c == 0x7f)) {
            assertThat(Address.parse("a.b[" + key + "]")).contains(new Address("a.b", key));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "host.file",
                "[x]",
                "host.file[]",
                "host[x]",
                "Host.file[x]",
                "host.file[x",
                "host.file[a\nb]"
            })
    void readsNothingElse(String text) {
        assertThat(Address.parse(text)).isEmpty();
    }

    @Property(tries = 5000)
    void takesTheTypesThatItSays(
            @ForAll @Chars({'a', 'z', 'B', '0', '9', '-', '.', '_'}) @StringLength(max = 7) String type) {
        var isType = type.matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

        assertThat(Address.parse(type + "[x]").isPresent()).isEqualTo(isType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u001f", "\u007f", "x\n"})
    void refusesAKeyOfMoreThanALine(String key) {
        assertThatThrownBy(() -> new Address("a.b", key)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sortsByTypeThenKey() {
        assertThat(new Address("a.b", "z")).isLessThan(new Address("a.c", "a"));
        assertThat(new Address("a.b", "a")).isLessThan(new Address("a.b", "b"));
    }

    @ParameterizedTest
    @CsvSource({"'', x", "host, ''", "a:b, x"})
    void refusesATargetWithoutKindOrName(String kind, String name) {
        assertThatThrownBy(() -> new TargetId(kind, name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsATargetAsItPrints() {
        var target = new TargetId("registry", "localhost:5000");

        assertThat(TargetId.parse("registry:localhost:5000")).isEqualTo(target).hasToString("registry:localhost:5000");
        assertThat(new TargetId("a", "z")).isLessThan(new TargetId("b", "a"));
        assertThat(new TargetId("a", "y")).isLessThan(new TargetId("a", "z"));
        assertThatThrownBy(() -> TargetId.parse("registry")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TargetId.parse(":x")).isInstanceOf(IllegalArgumentException.class);
    }
}

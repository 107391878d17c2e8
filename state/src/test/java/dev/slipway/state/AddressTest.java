package dev.slipway.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

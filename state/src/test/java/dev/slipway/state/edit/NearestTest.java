package dev.slipway.state.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.state.Address;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<Address> KNOWN = List.of(
            new Address("host.file", "abcdef"), new Address("host.file", "abcxyz"), new Address("host.unit", "a"));

    @ParameterizedTest
    @CsvSource({
        "host.file, abcde, abcdef",
        "host.file, abcdeff, abcdef",
        "host.file, bcxyz, abcxyz",
        "host.fil, abcxyz, abcxyz"
    })
    void findsTheOneWithTheFewestWrongLetters(String type, String key, String expected) {
        assertThat(Nearest.to(new Address(type, key), KNOWN)).map(Address::key).contains(expected);
    }

    @Test
    void findsNothingWhereTooMuchIsWrong() {
        assertThat(Nearest.to(new Address("rook.pool", "zzzzzzzz"), KNOWN)).isEmpty();
        assertThat(Nearest.to(new Address("a.b", "x"), List.of())).isEmpty();
    }
}

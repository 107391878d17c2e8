package dev.slipway.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainScalarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.34.4",
                "10.77.0.11",
                "node-1",
                "-",
                "+",
                ".",
                "1.2.3.4",
                "10Gi",
                "90s",
                "0b",
                "0x",
                "1:2:x",
                "1:99",
                "fd00::1",
                "k8s.acme.example:6443",
                "1e",
                "..",
                "e3",
                "1-2",
                "08:"
            })
    void isTextForEveryReader(String text) {
        assertThat(PlainScalar.of(text)).isEqualTo(PlainScalar.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "22", "-1", "65535"})
    void isAWholeNumberForEveryReader(String text) {
        assertThat(PlainScalar.of(text)).isEqualTo(PlainScalar.WHOLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0644", "00", "+5", "0x1F", "0o17", "0b101", "1_000", "12:30", "190:20:30", "1:2:3:4:5:6:7:8"})
    void isAWholeNumberOnWhichReadersDisagree(String text) {
        assertThat(PlainScalar.of(text)).isEqualTo(PlainScalar.OLD_WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.30", "1.3e4", "1e3", ".5", "-1.5", "1.", ".inf", "-.INF", ".nan", "1_0.5"})
    void isANumberWithAFraction(String text) {
        assertThat(PlainScalar.of(text)).isEqualTo(PlainScalar.FRACTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "No", "ON", "off", "y", "N", "True", "FALSE"})
    void isAFlagForSomeReaders(String text) {
        assertThat(PlainScalar.of(text)).isEqualTo(PlainScalar.OLD_FLAG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
    void isNothing(String text) {
        assertThat(PlainScalar.of(text)).isEqualTo(PlainScalar.NULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "22", "null", "1.30", ""})
    void isTextInQuotesWhateverItSays(String text) {
        var position = Position.at(Source.of("x", ""), 1, 1);

        assertThat(PlainScalar.of(new Node.Scalar(position, text, Node.Style.QUOTED)))
                .isEqualTo(PlainScalar.TEXT);
        assertThat(PlainScalar.of(new Node.Scalar(position, text, Node.Style.BLOCK)))
                .isEqualTo(PlainScalar.TEXT);
    }
}

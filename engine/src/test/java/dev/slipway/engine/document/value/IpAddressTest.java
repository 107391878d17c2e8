package dev.slipway.engine.document.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

    @Property
    void fourBytesAreWrittenAndReadAsTheJdkDoes(@ForAll @Size(4) byte[] bytes) throws UnknownHostException {
        var address = new IpAddress(InetAddress.getByAddress(bytes).getHostAddress());

        assertThat(address.bytes()).isEqualTo(bytes);
    }

    @Property
    void sixteenBytesAreReadHoweverTheyAreWritten(@ForAll @Size(8) List<Short> groups) {
        var plain = String.join(
                ":",
                groups.stream().map(group -> "%x".formatted(group & 0xffff)).toList());
        var padded = String.join(
                ":",
                groups.stream().map(group -> "%04X".formatted(group & 0xffff)).toList());

        var address = new IpAddress(plain);

        assertThat(new IpAddress(padded)).isEqualTo(address);
        assertThat(new IpAddress(address.text())).isEqualTo(address);
        assertThat(new BigInteger(1, address.bytes())).isEqualTo(new BigInteger(padded.replace(":", ""), 16));
    }

    @ParameterizedTest
    @CsvSource({
        "::,::",
        "::1,::1",
        "1::,1::",
        "0:0:1:0:0:0:1:0,0:0:1::1:0",
        "2001:DB8:0:0:1:0:0:1,2001:db8::1:0:0:1",
        "1:0:2:3:4:5:6:7,1:0:2:3:4:5:6:7",
        "::ffff:10.0.0.1,::ffff:a00:1",
        "1:2:3:4:5:6:7::,1:2:3:4:5:6:7:0"
    })
    void theCanonicalFormIsTheOneOfRfc5952(String written, String canonical) {
        assertThat(new IpAddress(written).text()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.77.0",
                "10.77.0.1.2",
                "10.77.0.256",
                "10.77.0.01",
                "10.77.0.",
                "a.b.c.d",
                "1:2:3",
                ":::",
                "1::2::3",
                "10.77.0.0::",
                "1.2.3.4::1",
                "12345::",
                "1:2:3:4:5:6:7:8:9",
                "::g",
                "fe80::1%eth0",
                "1:2:3:4:5:6:7:1.2.3.4",
                "١.١.١.١",
                "10.77.0.99999999999"
            })
    void whatIsNoAddressIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> new IpAddress(written));
    }

    @Test
    void addressesAreInTheOrderOfTheirNumbers() {
        assertThat(Stream.of("10.0.0.10", "fd00::1", "10.0.0.9", "9.0.0.0")
                        .map(IpAddress::new)
                        .sorted()
                        .map(IpAddress::text))
                .containsExactly("9.0.0.0", "10.0.0.9", "10.0.0.10", "fd00::1");
    }
}

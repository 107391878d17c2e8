package dev.slipway.engine.document.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

    @ParameterizedTest
    @CsvSource({
        "10.32.0.0/12,10.47.0.0/16,true",
        "10.32.0.0/12,10.48.0.0/16,false",
        "0.0.0.0/0,10.0.0.0/8,true",
        "10.0.0.0/32,10.0.0.0/32,true",
        "10.0.0.0/32,10.0.0.1/32,false",
        "fd00::/8,fd12::/16,true",
        "::/0,0.0.0.0/0,false"
    })
    void networksOverlapIfOneIsWithinTheOther(String one, String other, boolean overlap) {
        assertThat(new Cidr(one).overlaps(new Cidr(other))).isEqualTo(overlap);
        assertThat(new Cidr(other).overlaps(new Cidr(one))).isEqualTo(overlap);
    }

    @Test
    void anAddressIsInItsNetwork() {
        assertThat(new Cidr("10.77.0.0/24").contains(new IpAddress("10.77.0.255")))
                .isTrue();
        assertThat(new Cidr("10.77.0.0/24").contains(new IpAddress("10.77.1.0")))
                .isFalse();
    }

    @Test
    void theNetworkIsToldOfAnAddressWithinIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cidr("10.77.0.11/24"))
                .withMessageContaining("10.77.0.0/24");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0",
                "10.0.0.0/33",
                "10.0.0.0/08",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "/8",
                "fd00::/129",
                "10.0.0.0/8/8"
            })
    void whatIsNoNetworkIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cidr(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.32.0.0/12", "fd00::/8", "0.0.0.0/0"})
    void itsTextIsReadAsTheSame(String written) {
        assertThat(new Cidr(written)).hasToString(written);
    }
}

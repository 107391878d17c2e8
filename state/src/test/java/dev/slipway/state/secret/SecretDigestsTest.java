package dev.slipway.state.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.state.StateException;
import dev.slipway.state.Value;
import dev.slipway.state.secret.SecretDigests.Sameness;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Law 7 of the design: state can tell that a secret changed, and nothing more about it. */
class SecretDigestsTest {

    private static final DigestKey KEY = DigestKey.parse("0b".repeat(32), "test");
    private static final SecretDigests DIGESTS = SecretDigests.with(KEY);

    @Test
    void isHmacSha256() {
        // As openssl dgst -sha256 -mac HMAC says with the same key.
        assertThat(value("Hi There").digest())
                .endsWith(":198a607eb44bfbc69903a0f1cf2bbdc5ba0aa3f3d9ae3c1c7a3b1696a0b68cf7");
    }

    @Property
    void tellsWhetherASecretHasChanged(@ForAll byte[] one, @ForAll byte[] other) {
        var same = Arrays.equals(one, other);

        assertThat(SecretDigests.compare(DIGESTS.value("env:A", one), DIGESTS.value("env:A", one)))
                .isEqualTo(Sameness.SAME);
        assertThat(SecretDigests.compare(DIGESTS.value("env:A", one), DIGESTS.value("env:A", other)))
                .isEqualTo(same ? Sameness.SAME : Sameness.CHANGED);
    }

    @Test
    void doesNotMindWhereTheSecretComesFrom() {
        var secret = "s3cret".getBytes(UTF_8);

        assertThat(SecretDigests.compare(DIGESTS.value("env:A", secret), DIGESTS.value("file:b", secret)))
                .isEqualTo(Sameness.SAME);
    }

    @Test
    void knowsNothingWithoutAKey() {
        var unknown = SecretDigests.withoutKey().value("env:A", "s3cret".getBytes(UTF_8));

        assertThat(unknown).isEqualTo(new Value.Secret("env:A", ""));
        assertThat(SecretDigests.compare(unknown, unknown)).isEqualTo(Sameness.UNKNOWN);
        assertThat(SecretDigests.compare(unknown, value("s3cret"))).isEqualTo(Sameness.UNKNOWN);
        assertThat(SecretDigests.compare(value("s3cret"), unknown)).isEqualTo(Sameness.UNKNOWN);
    }

    @Test
    void knowsNothingAcrossTwoKeys() {
        var other =
                SecretDigests.with(DigestKey.parse("0c".repeat(32), "test")).value("env:A", "s3cret".getBytes(UTF_8));

        assertThat(SecretDigests.compare(value("s3cret"), other)).isEqualTo(Sameness.UNKNOWN);
        assertThat(SecretDigests.compare(other, other)).isEqualTo(Sameness.SAME);
    }

    @Test
    void printsNeitherKeyNorDigest() {
        var value = value("s3cret");

        assertThat(value.toString()).isEqualTo("Secret[env:A]");
        assertThat(KEY.toString()).doesNotContain("0b0b");
    }

    @Test
    void readsAKeyWithWhiteSpaceAroundIt() {
        var key = DigestKey.parse(" " + "0b".repeat(32) + "\n", "SLIPWAY_KEY");

        assertThat(SecretDigests.with(key).value("env:A", "x".getBytes(UTF_8)))
                .isEqualTo(DIGESTS.value("env:A", "x".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret-key", "0b", "zz"})
    void refusesAKeyOfAnotherFormWithoutPrintingIt(String start) {
        var text = start + (start.length() == 2 ? "0B".repeat(31) : "");

        assertThatThrownBy(() -> DigestKey.parse(text, "SLIPWAY_KEY"))
                .isInstanceOfSatisfying(StateException.class, e -> {
                    assertThat(e.problem().where()).isEqualTo("SLIPWAY_KEY");
                    assertThat(e.problem().why())
                            .isEqualTo("found " + text.length()
                                    + " characters, expected 64 hexadecimal digits in lower case");
                    if (!text.isEmpty()) {
                        assertThat(e.getMessage()).doesNotContain(text);
                    }
                });
    }

    private static Value.Secret value(String secret) {
        return DIGESTS.value("env:A", secret.getBytes(UTF_8));
    }
}

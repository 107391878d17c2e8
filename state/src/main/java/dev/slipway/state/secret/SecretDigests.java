package dev.slipway.state.secret;

import dev.slipway.state.Value;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the digests by which a secret is seen to have changed: HMAC-SHA-256 with a key that is in neither state nor
 * plan, so that a digest does not help anybody to guess a secret. A digest names the key that it was made with: those
 * of two keys say nothing about each other.
 */
public final class SecretDigests {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] KEY_NAME = "slipway: name of the key".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_NAME_DIGITS = 8;

    private final Optional<DigestKey> key;

    private SecretDigests(Optional<DigestKey> key) {
        this.key = key;
    }

    public static SecretDigests with(DigestKey key) {
        return new SecretDigests(Optional.of(key));
    }

    /** Without a key no digest is made, and every secret is unknown whether changed. */
    public static SecretDigests withoutKey() {
        return new SecretDigests(Optional.empty());
    }

    /** The value that stands for a secret. */
    public Value.Secret value(String reference, byte[] secret) {
        return new Value.Secret(
                reference,
                key.map(known -> name(known) + ":" + HexFormat.of().formatHex(mac(known, secret)))
                        .orElse(""));
    }

    /**
     * What the digests say of a secret at two times; where it comes from does not matter. How long it takes does not
     * tell how much of two digests is the same.
     */
    public static Sameness compare(Value.Secret one, Value.Secret other) {
        var oneKey = one.digest().indexOf(':');
        var otherKey = other.digest().indexOf(':');
        if (oneKey < 0 || oneKey != otherKey || !one.digest().regionMatches(0, other.digest(), 0, oneKey)) {
            return Sameness.UNKNOWN;
        }
        return MessageDigest.isEqual(bytes(one), bytes(other)) ? Sameness.SAME : Sameness.CHANGED;
    }

    /** Whether two secrets are the same. */
    public enum Sameness {
        SAME,
        CHANGED,
        /** There was no key, or another one, when one of the two was looked at. */
        UNKNOWN
    }

    private static byte[] bytes(Value.Secret secret) {
        return secret.digest().getBytes(StandardCharsets.US_ASCII);
    }

    private static String name(DigestKey key) {
        return HexFormat.of().formatHex(mac(key, KEY_NAME)).substring(0, KEY_NAME_DIGITS);
    }

    private static byte[] mac(DigestKey key, byte[] message) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
            return mac.doFinal(message);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}

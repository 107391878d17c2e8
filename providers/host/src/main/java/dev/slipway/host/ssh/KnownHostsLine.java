package dev.slipway.host.ssh;

import dev.slipway.host.operation.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One line of a known_hosts file.
 *
 * @param names patterns, or one hashed name
 */
record KnownHostsLine(String file, int number, Marker marker, List<String> names, HostKey key) {

    private static final String HASHED = "|1|";

    /** What a line is about. */
    enum Marker {
        /** A key of the server. */
        NONE,
        /** A key that must not be believed. */
        REVOKED,
        /** A key of who vouches for servers. */
        CERT_AUTHORITY
    }

    /** Reads a line; empty if there is nothing on it or it cannot be understood, which OpenSSH passes over too. */
    static Optional<KnownHostsLine> parse(String file, int number, String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return Optional.empty();
        }
        var words = line.split("[ \t]+");
        var first = 0;
        var marker = Marker.NONE;
        if (words[0].startsWith("@")) {
            first = 1;
            switch (words[0]) {
                case "@revoked" -> marker = Marker.REVOKED;
                case "@cert-authority" -> marker = Marker.CERT_AUTHORITY;
                default -> {
                    return Optional.empty();
                }
            }
        }
        if (words.length < first + 3) {
            return Optional.empty();
        }
        try {
            var blob = Base64.getDecoder().decode(words[first + 2]);
            return Optional.of(new KnownHostsLine(
                    file,
                    number,
                    marker,
                    List.of(words[first].split(",")),
                    new HostKey(words[first + 1], Bytes.of(blob))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * Whether it is about a server, given as {@link KnownHosts#nameIn} has it. A negated pattern that fits counts most.
     */
    boolean matches(String name) {
        var found = false;
        for (var pattern : names) {
            if (pattern.startsWith("!")) {
                if (fits(pattern.substring(1), name)) {
                    return false;
                }
            } else if (pattern.startsWith(HASHED) ? isHashOf(pattern, name) : fits(pattern, name)) {
                found = true;
            }
        }
        return found;
    }

    private static boolean fits(String pattern, String name) {
        return Globs.fits(pattern.toLowerCase(Locale.ROOT), name);
    }

    private static boolean isHashOf(String pattern, String name) {
        var parts = pattern.substring(HASHED.length()).split("\\|", -1);
        if (parts.length != 2) {
            return false;
        }
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(parts[0]), "HmacSHA1"));
            var hash = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(hash, Base64.getDecoder().decode(parts[1]));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    /** Where it stands. */
    String place() {
        return file + ":" + number;
    }
}

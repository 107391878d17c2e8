package dev.slipway.host.ssh;

import dev.slipway.host.operation.Bytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A host's public key, as SSH sends it.
 *
 * @param type {@code ssh-ed25519}, {@code ssh-rsa}, {@code ecdsa-sha2-nistp256} …
 */
record HostKey(String type, Bytes blob) {

    /** As {@code ssh-keygen -l} prints it. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(blob.toArray());
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** As it stands in a known_hosts file. */
    String text() {
        return type + " " + Base64.getEncoder().encodeToString(blob.toArray());
    }
}

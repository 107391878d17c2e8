package dev.slipway.host.ssh;

import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Session;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.reach.Unreached;
import dev.slipway.host.way.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.userauth.keyprovider.KeyProvider;
import net.schmizz.sshj.userauth.password.PasswordUtils;

/**
 * The private keys that a user logs in with. They are opened before connecting, so that what is wrong with one is said.
 */
final class UserKeys {

    private final List<Opened> opened = new ArrayList<>();

    private record Opened(Path path, KeyProvider key) {}

    private UserKeys() {}

    /**
     * Opens the keys of a way.
     *
     * @throws Unreached if one that was asked for cannot be opened, or there is none at all
     */
    static UserKeys open(Way way, Places places, Session.Secrets secrets) throws Unreached {
        var keys = new UserKeys();
        var troubles = new ArrayList<Failure>();
        for (var path : places.keys(way)) {
            try {
                keys.opened.add(new Opened(path, open(path, way, secrets)));
            } catch (Unreached unreached) {
                troubles.add(unreached.failure());
            }
        }
        if (keys.opened.isEmpty()) {
            throw new Unreached(
                    troubles.isEmpty()
                            ? Failure.of(
                                    "there is no private key to log in with at " + way,
                                    "none of id_ed25519, id_ecdsa, id_rsa is in ~/.ssh",
                                    "make one (ssh-keygen) or name one as connection.key")
                            : troubles.getFirst());
        }
        return keys;
    }

    List<KeyProvider> providers() {
        return opened.stream().map(Opened::key).toList();
    }

    /** For people: which keys they are. */
    List<String> shown() {
        return opened.stream()
                .map(key -> key.path()
                        + fingerprint(key.key()).map(text -> " (" + text + ")").orElse(""))
                .toList();
    }

    private static Optional<String> fingerprint(KeyProvider key) {
        try {
            var blob = new Buffer.PlainBuffer().putPublicKey(key.getPublic()).getCompactData();
            return Optional.of(new HostKey(KeyType.fromKey(key.getPublic()).toString(), Bytes.of(blob)).fingerprint());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static KeyProvider open(Path path, Way way, Session.Secrets secrets) throws Unreached {
        String text;
        try {
            text = Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new Unreached(Failure.of(
                    "the private key " + path + " cannot be read",
                    e.getClass().getSimpleName() + ": " + e.getMessage(),
                    "check connection.key"));
        }
        if (!text.contains("PRIVATE KEY")) {
            throw new Unreached(Failure.of(
                    path + " is no private key", "", "name the private key as connection.key, not the .pub file"));
        }
        if (isOfNist(text)) {
            Algorithms.takeBouncyCastle();
        }
        var passphrase = passphrase(way, secrets);
        try (var client = new SSHClient(Algorithms.config(List.of()))) {
            var finder = passphrase.map(PasswordUtils::createOneOff).orElse(null);
            var key = finder == null ? client.loadKeys(path.toString()) : client.loadKeys(path.toString(), finder);
            key.getPrivate();
            key.getPublic();
            return key;
        } catch (IOException | RuntimeException e) {
            throw new Unreached(trouble(path, passphrase.isPresent(), e));
        }
    }

    private static Optional<char[]> passphrase(Way way, Session.Secrets secrets) throws Unreached {
        if (way.passphrase().isEmpty()) {
            return Optional.empty();
        }
        try {
            var text = new String(secrets.resolve(way.passphrase().get()), StandardCharsets.UTF_8);
            return Optional.of(text.stripTrailing().toCharArray());
        } catch (Session.MissingSecret missing) {
            throw new Unreached(Failure.of(String.valueOf(missing.getMessage()), "", ""));
        }
    }

    private static Failure trouble(Path path, boolean hasPassphrase, Exception e) {
        var said = String.valueOf(e.getMessage());
        if (!hasPassphrase
                && (said.contains("password")
                        || said.contains("passphrase")
                        || said.contains("encrypted")
                        || e.getClass().getSimpleName().contains("Decryption"))) {
            return Failure.of(
                    "the private key " + path + " has a passphrase",
                    "",
                    "give connection.passphrase as a reference to a secret");
        }
        if (hasPassphrase && e.getClass().getSimpleName().contains("Decryption")) {
            return Failure.of(
                    "the passphrase does not open the private key " + path,
                    "",
                    "check the secret that connection.passphrase refers to");
        }
        return Failure.of(
                "the private key " + path + " cannot be opened", said, "check it with ssh-keygen -y -f " + path);
    }

    /** Whether a key needs BouncyCastle: its kind stands in front of what a passphrase hides. */
    private static boolean isOfNist(String text) {
        if (!text.contains("BEGIN OPENSSH PRIVATE KEY")) {
            return !text.contains("BEGIN RSA PRIVATE KEY");
        }
        var body = text.replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            return new String(Base64.getDecoder().decode(body), StandardCharsets.ISO_8859_1).contains("ecdsa-sha2-");
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}

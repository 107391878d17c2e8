package dev.slipway.host.ssh;

import dev.slipway.engine.target.Failure;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.way.Way;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;

/** Decides whether a server is who it should be, by the key that it shows. */
final class HostKeyCheck implements HostKeyVerifier {

    private final Way way;
    private final List<Path> files;
    private final KnownHosts known;
    private final String believed;
    private final boolean trustNew;
    private final Consumer<String> progress;
    private Optional<Failure> objection = Optional.empty();
    private boolean otherFingerprint;
    private String fingerprint = "";

    /**
     * Prepares a check.
     *
     * @param believed fingerprint of the key by which the server was believed before; counts where no file names it
     * @param trustNew whether a server that no file knows is believed, and written down
     * @throws IOException if a known_hosts file cannot be read
     */
    HostKeyCheck(Way way, List<Path> files, String believed, boolean trustNew, Consumer<String> progress)
            throws IOException {
        this.way = way;
        this.files = files;
        this.known = way.fingerprint().isPresent() ? KnownHosts.of("", "") : KnownHosts.read(files);
        this.believed = believed;
        this.trustNew = trustNew;
        this.progress = progress;
    }

    /** The types of keys that may turn out to be right; empty if any may. */
    List<String> types() {
        return known.types(way.address(), way.port());
    }

    /** Why the key was not believed. */
    Optional<Failure> objection() {
        return objection;
    }

    /** Fingerprint of the key that the server showed. */
    String fingerprint() {
        return fingerprint;
    }

    /** Whether the key is not the one with the fingerprint, so that another of the server's keys may be. */
    boolean otherFingerprint() {
        return otherFingerprint;
    }

    @Override
    public boolean verify(String hostname, int port, PublicKey publicKey) {
        var key = keyOf(publicKey);
        fingerprint = key.fingerprint();
        objection = way.fingerprint().isPresent()
                ? byFingerprint(key, way.fingerprint().get())
                : byFiles(key);
        return objection.isEmpty();
    }

    @Override
    public List<String> findExistingAlgorithms(String hostname, int port) {
        // The algorithms were chosen by types() before connecting.
        return List.of();
    }

    private static HostKey keyOf(PublicKey key) {
        var blob = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
        return new HostKey(KeyType.fromKey(key).toString(), Bytes.of(blob));
    }

    private Optional<Failure> byFingerprint(HostKey key, String fingerprint) {
        otherFingerprint = !key.fingerprint().equals(fingerprint);
        return otherFingerprint
                ? Optional.of(Failure.of(
                        "the host key of " + way + " is not the one with the fingerprint",
                        "it shows " + shown(key) + ", expected " + fingerprint,
                        "if the host was set up anew, give its new fingerprint; else somebody may be in between"))
                : Optional.empty();
    }

    private Optional<Failure> byFiles(HostKey key) {
        return switch (known.judge(way.address(), way.port(), key)) {
            case KnownHosts.Verdict.Right _ -> Optional.empty();
            case KnownHosts.Verdict.Revoked(var line) ->
                Optional.of(Failure.of(
                        "the host key of " + way + " is revoked",
                        shown(key) + " is revoked by " + line.place(),
                        "give the host a new key, and put that into " + files.getFirst()));
            case KnownHosts.Verdict.Changed(var lines) ->
                Optional.of(Failure.of(
                        "the host key of " + way + " has changed",
                        "it shows " + shown(key) + ", expected " + expected(lines),
                        "if the host was set up anew, remove the old line (ssh-keygen -R '"
                                + KnownHosts.nameIn(way.address(), way.port()) + "' -f "
                                + lines.getFirst().file() + ") and add the new key; else somebody may be in between"));
            case KnownHosts.Verdict.Unknown(var lines) -> unknown(key, lines);
        };
    }

    private Optional<Failure> unknown(HostKey key, List<KnownHostsLine> others) {
        if (others.isEmpty() && key.fingerprint().equals(believed)) {
            return Optional.empty();
        }
        if (others.isEmpty() && trustNew) {
            return learn(key);
        }
        var why = known.onlyVouchedFor(way.address(), way.port())
                ? "it is known only by @cert-authority, which is not supported"
                : others.isEmpty() ? "no known_hosts file names it" : "expected " + expected(others);
        return Optional.of(Failure.of(
                "the host key of " + way + " is not known",
                "it shows " + shown(key) + "; " + why,
                "compare that fingerprint with the host's own (ssh-keygen -l -f /etc/ssh/ssh_host_ed25519_key.pub"
                        + " there), then give it as connection.fingerprint, or add the line '"
                        + KnownHosts.nameIn(way.address(), way.port()) + " " + key.text() + "' to " + files.getFirst()
                        + ", or use --trust-new-host-keys once"));
    }

    private Optional<Failure> learn(HostKey key) {
        var file = files.getFirst();
        var line = KnownHosts.nameIn(way.address(), way.port()) + " " + key.text() + "\n";
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null && !Files.exists(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            append(file, line);
        } catch (IOException e) {
            return Optional.of(Failure.of(
                    "the new host key of " + way + " cannot be written down",
                    file + ": " + e.getMessage(),
                    "make the file writable, or name another one as connection.knownHosts"));
        }
        progress.accept("believes the new host key " + shown(key) + ", written to " + file);
        return Optional.empty();
    }

    /** Several hosts may be learnt at once. */
    private static synchronized void append(Path file, String line) throws IOException {
        var unended = Files.exists(file)
                && !new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).matches("(?s)(.*\n)?");
        Files.writeString(
                file,
                (unended ? "\n" : "") + line,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static String shown(HostKey key) {
        return key.type() + " " + key.fingerprint();
    }

    private static String expected(List<KnownHostsLine> lines) {
        return lines.stream()
                .map(line -> shown(line.key()) + " by " + line.place())
                .collect(Collectors.joining(", or "));
    }
}

package dev.slipway.host.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.document.value.SecretReference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How hosts are reached. The section {@code connection} is for all of them; what a host says of its own counts more,
 * key by key.
 *
 * <pre>{@code
 * connection:
 *   user: ops
 *   key: ~/.ssh/id_ed25519
 *   passphrase: {env: SSH_PASSPHRASE}
 *   knownHosts: ./known_hosts
 *   sudo: {password: {env: SUDO_PASSWORD}}
 * }</pre>
 */
@Form(
        value = "How hosts are reached.",
        atMostOne = {"knownHosts", "fingerprint"})
public record Connection(
        @Field("Whether the host is this machine: nobody logs in, commands run here.")
        Optional<Boolean> local,

        @Field(value = "The user that logs in; root if nothing is said.", max = "32")
        Optional<String> user,

        @Field(value = "The port of sshd; 22 if nothing is said.", min = "1", max = "65535")
        Optional<Integer> port,

        @Field("The private key; the usual ones in ~/.ssh if nothing is said.")
        Optional<FileReference> key,

        @Field("What opens the private key.") Optional<SecretReference> passphrase,

        @Field("Keys of the hosts, as OpenSSH keeps them; ~/.ssh/known_hosts if nothing is said.")
        Optional<FileReference> knownHosts,

        @Field("The host's key by its fingerprint, as `ssh-keygen -l` prints it.")
        Optional<Fingerprint> fingerprint,

        @Field("How the user becomes root.") Optional<Sudo> sudo,

        @Field(value = "How long to wait for a connection; 10s if nothing is said.", min = "1s", max = "10m")
        Optional<Duration> connectTimeout,

        @Field(
                value = "How long a connection may be silent before it counts as lost; 30s if nothing is said.",
                min = "5s",
                max = "1h")
        Optional<Duration> silenceTimeout,

        @Field(
                value = "How long a host may be out of reach in the middle of an apply, as when it boots; 5m if"
                        + " nothing is said.",
                min = "0s",
                max = "1h")
        Optional<Duration> absenceTimeout,

        @Field("Servers to go through before, in this order.")
        Optional<List<Jump>> jumps) {

    /** This, and where it says nothing, what another says. */
    public Connection over(Connection other) {
        var known = knownHosts.isPresent() || fingerprint.isPresent();
        return new Connection(
                local.or(other::local),
                user.or(other::user),
                port.or(other::port),
                key.or(other::key),
                key.isPresent() ? passphrase : passphrase.or(other::passphrase),
                known ? knownHosts : other.knownHosts,
                known ? fingerprint : other.fingerprint,
                sudo.or(other::sudo),
                connectTimeout.or(other::connectTimeout),
                silenceTimeout.or(other::silenceTimeout),
                absenceTimeout.or(other::absenceTimeout),
                jumps.or(other::jumps));
    }
}

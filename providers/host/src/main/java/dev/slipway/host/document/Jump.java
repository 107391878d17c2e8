package dev.slipway.host.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.document.value.HostAddress;
import dev.slipway.engine.document.value.SecretReference;
import java.util.Optional;

/**
 * A server that connections go through: {@code jumps: [{address: bastion.acme.example, user: gate}]}. What it leaves
 * out is as for the host itself.
 */
@Form(
        value = "A server that connections go through.",
        shorthand = "address",
        atMostOne = {"knownHosts", "fingerprint"})
public record Jump(
        @Field("Where it is reached.") HostAddress address,

        @Field(value = "The port of its sshd.", orElse = "22", min = "1", max = "65535")
        int port,

        @Field(value = "The user that logs in; the host's if nothing is said.", max = "32")
        Optional<String> user,

        @Field("The private key; the host's if nothing is said.")
        Optional<FileReference> key,

        @Field("What opens the private key.") Optional<SecretReference> passphrase,

        @Field("Keys of the servers, as OpenSSH keeps them; the host's if nothing is said.")
        Optional<FileReference> knownHosts,

        @Field("Its key by its fingerprint.") Optional<Fingerprint> fingerprint) {}

package dev.slipway.plans.document.sample;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.document.value.SecretReference;
import java.time.Duration;
import java.util.Optional;

/** How hosts are reached. */
@Form(
        value = "How hosts are reached.",
        atMostOne = {"knownHosts", "fingerprint"})
public record Connection(
        @Field(value = "The user that logs in.", orElse = "root", max = "32")
        String user,

        @Field(value = "The port of sshd.", orElse = "22", min = "1", max = "65535")
        int port,

        @Field("The private key.") Optional<FileReference> key,
        @Field("What opens the private key.") Optional<SecretReference> passphrase,
        @Field("Keys of the hosts, as OpenSSH keeps them.") Optional<FileReference> knownHosts,
        @Field("The key of the one host.") Optional<String> fingerprint,
        @Field("How to become root.") Optional<Sudo> sudo,

        @Field(value = "How long to wait for an answer.", orElse = "10s", min = "1s", max = "10m")
        Duration timeout) {}

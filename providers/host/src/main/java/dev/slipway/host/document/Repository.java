package dev.slipway.host.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.AbsolutePath;
import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.document.value.Url;
import java.util.List;
import java.util.Optional;

/**
 * A repository of packages, under its name.
 *
 * <pre>{@code
 * repositories:
 *   kubernetes: {url: "https://pkgs.k8s.io/core:/stable:/v1.34/deb/", key: ./kubernetes.asc}
 *   docker: {url: "https://download.docker.com/linux/debian", key: ./docker.asc}
 *   acme: {url: "https://apt.acme.example", key: ./acme.asc, suite: bookworm, components: [main]}
 * }</pre>
 */
@Form(
        value = "A repository of packages.",
        exactlyOne = {"key", "keyText", "keyring"})
public record Repository(
        @Field("Where it is.") Url url,

        @Field("The file with the public key that signs it, armored or not.")
        Optional<FileReference> key,

        @Field("The armored public key that signs it.") Optional<FileText> keyText,

        @Field("The file on the host that has the key already.")
        Optional<AbsolutePath> keyring,

        @Field("Its suite. Without one the repository is flat; only that named docker has the system's code name.")
        Optional<String> suite,

        @Field(
                value = "Its components, if it is not flat; that named docker has stable.",
                orElse = {},
                unique = "name")
        List<String> components) {}

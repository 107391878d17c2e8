package dev.slipway.host.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.AbsolutePath;
import dev.slipway.engine.document.value.FileMode;
import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.document.value.SecretReference;
import java.util.Optional;

/**
 * A file on a host.
 *
 * <pre>{@code
 * files:
 *   - {path: /etc/motd, content: "This host is looked after by Slipway.\n"}
 *   - {path: /etc/acme/agent.conf, source: ./agent.conf, mode: 0640, group: adm}
 *   - {path: /etc/acme/token, secret: {env: ACME_TOKEN}}
 * }</pre>
 */
@Form(
        value = "A file on a host.",
        exactlyOne = {"content", "source", "secret"})
public record FileEntry(
        @Field("Its path.") AbsolutePath path,
        @Field("What is in it.") Optional<FileText> content,

        @Field("The file of the workstation that it is a copy of.")
        Optional<FileReference> source,

        @Field("The secret that is in it.") Optional<SecretReference> secret,

        @Field("Its mode; 0600 for a secret and 0644 for all else if nothing is said.")
        Optional<FileMode> mode,

        @Field(value = "Its owner.", orElse = "root", max = "32")
        String owner,

        @Field(value = "Its group.", orElse = "root", max = "32")
        String group) {}

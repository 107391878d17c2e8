package dev.slipway.host.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.SecretReference;
import java.util.Optional;

/** How a user becomes root: {@code sudo: {password: {env: SUDO_PASSWORD}}}. */
@Form("How the user becomes root; root itself does not need it.")
public record Sudo(
        @Field("The user's password, if sudo asks for one.") Optional<SecretReference> password) {}

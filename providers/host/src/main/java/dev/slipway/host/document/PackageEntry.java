package dev.slipway.host.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import java.util.Optional;

/** A package on a host: {@code packages: [jq, {name: chrony, version: "4.3-*", hold: true}]}. */
@Form(value = "A package on a host.", shorthand = "name")
public record PackageEntry(
        @Field("Its name.") PackageName name,

        @Field("Its version, or a pattern of it; without one any version will do.")
        Optional<VersionPattern> version,

        @Field(value = "Whether it is held back from upgrades.", orElse = "false")
        boolean hold) {}

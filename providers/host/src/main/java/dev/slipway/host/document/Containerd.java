package dev.slipway.host.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import java.util.Optional;

/** Which containerd: {@code containerd: {package: containerd.io, version: "2.2.*"}}. */
@Form("Which containerd.")
public record Containerd(
        @Field(
                value = "containerd.io, or containerd for that of the system; containerd.io if there is a repository"
                        + " named docker and nothing is said.",
                name = "package")
        Optional<PackageName> packageName,

        @Field("Its version, or a pattern of it.") Optional<VersionPattern> version) {

    static final Containerd USUAL = new Containerd(Optional.empty(), Optional.empty());
}

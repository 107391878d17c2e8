package dev.slipway.plans.document.sample;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.FileKind;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.FileReference;
import java.util.Optional;

/** Replicated and the application. */
@Form("Replicated and the application.")
public record Replicated(
        @Field("The license.") Optional<FileReference> license,
        @Field("The release, by its folder or archive.") Optional<Release> release) {

    /** A release: its path, or more about it. */
    @Form(value = "A release.", shorthand = "path")
    public record Release(
            @Field(value = "Folder or archive of the release.", file = FileKind.EITHER)
            FileReference path,

            @Field(value = "Whether what left it is removed.", orElse = "true")
            boolean prune) {}
}

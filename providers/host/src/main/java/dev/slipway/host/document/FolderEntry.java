package dev.slipway.host.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.AbsolutePath;
import dev.slipway.engine.document.value.FileMode;

/** A folder on a host: {@code folders: [{path: /srv/acme, mode: 0750}]}. */
@Form(value = "A folder on a host.", shorthand = "path")
public record FolderEntry(
        @Field("Its path.") AbsolutePath path,
        @Field(value = "Its mode.", orElse = "0755") FileMode mode,

        @Field(value = "Its owner.", orElse = "root", max = "32")
        String owner,

        @Field(value = "Its group.", orElse = "root", max = "32")
        String group) {}

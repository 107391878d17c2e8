package dev.slipway.host.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.FileMode;

/** A folder on a host, under its path: {@code folders: {/srv/acme: {mode: 0750}}}. */
@Form("A folder on a host.")
public record FolderEntry(
        @Field(value = "Its mode.", orElse = "0755") FileMode mode,

        @Field(value = "Its owner.", orElse = "root", max = "32")
        String owner,

        @Field(value = "Its group.", orElse = "root", max = "32")
        String group) {}

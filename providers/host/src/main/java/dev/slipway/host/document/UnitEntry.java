package dev.slipway.host.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.FileReference;
import java.util.Map;
import java.util.Optional;

/**
 * A systemd unit on a host, under its name.
 *
 * <pre>{@code
 * units:
 *   backup.timer: {source: ./backup.timer}
 *   containerd.service:
 *     dropIns:
 *       proxy: "[Service]\nEnvironment=HTTPS_PROXY=http://proxy.acme.example:3128\n"
 *   snapd.service: {masked: true}
 * }</pre>
 */
@Form(
        value = "A systemd unit on a host.",
        atMostOne = {"content", "source"})
public record UnitEntry(
        @Field("Its unit file; without one the unit is that of a package.")
        Optional<FileText> content,

        @Field("The file of the workstation that its unit file is a copy of.")
        Optional<FileReference> source,

        @Field(
                value = "Files that change or add to its unit file, by name.",
                orElse = {})
        Map<DropInName, FileText> dropIns,

        @Field("Whether it starts when the host does; true if nothing is said, unless it is masked.")
        Optional<Boolean> enabled,

        @Field("Whether it runs; true if nothing is said, unless it is masked.")
        Optional<Boolean> running,

        @Field(value = "Whether it is locked away, so that nothing can start it.", orElse = "false")
        boolean masked) {}

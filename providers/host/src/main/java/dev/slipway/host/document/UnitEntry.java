package dev.slipway.host.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.AbsolutePath;
import dev.slipway.engine.document.value.FileReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A systemd unit on a host.
 *
 * <pre>{@code
 * units:
 *   - {name: backup.timer, source: ./backup.timer}
 *   - name: containerd.service
 *     dropIns:
 *       proxy: "[Service]\nEnvironment=HTTPS_PROXY=http://proxy.acme.example:3128\n"
 *   - {name: snapd.service, masked: true}
 * }</pre>
 */
@Form(
        value = "A systemd unit on a host.",
        atMostOne = {"content", "source"})
public record UnitEntry(
        @Field("Its name, with its type.") UnitName name,

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

        @Field(
                value = "Files of this document that it reads, so that it is restarted when they change.",
                orElse = {},
                unique = "path")
        List<AbsolutePath> reads,

        @Field(value = "Whether it is locked away, so that nothing can start it.", orElse = "false")
        boolean masked) {}

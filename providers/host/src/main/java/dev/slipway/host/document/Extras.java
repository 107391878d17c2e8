package dev.slipway.host.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import java.util.List;
import java.util.Map;

/**
 * What the user wants on a host beside what the layer brings.
 *
 * <pre>{@code
 * hosts:
 *   - name: node-3
 *     address: 10.77.0.13
 *     host:
 *       packages: [nvme-cli]
 *       sysctls: {vm.max_map_count: 262144}
 * }</pre>
 */
@Form("What a host has beside what all of them have.")
public record Extras(
        @Field(
                value = "Packages to be there.",
                orElse = {},
                unique = "name")
        List<PackageEntry> packages,

        @Field(
                value = "Files to be there.",
                orElse = {},
                unique = "path")
        List<FileEntry> files,

        @Field(
                value = "Folders to be there.",
                orElse = {},
                unique = "path")
        List<FolderEntry> folders,

        @Field(
                value = "Systemd units to be there.",
                orElse = {},
                unique = "name")
        List<UnitEntry> units,

        @Field(
                value = "Kernel modules to be there.",
                orElse = {},
                unique = "name")
        List<ModuleName> modules,

        @Field(
                value = "Kernel settings to be there.",
                orElse = {})
        Map<SysctlKey, SysctlValue> sysctls) {}

package dev.slipway.host.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The section {@code host}: what is on every host.
 *
 * <pre>{@code
 * host:
 *   engine: containerd
 *   repositories:
 *     kubernetes: {url: "https://pkgs.k8s.io/core:/stable:/v1.34/deb/", key: ./kubernetes.asc}
 *   maxUnavailable: 1
 *   sysctls: {vm.max_map_count: 262144}
 * }</pre>
 */
@Form("What is on every host.")
public record HostLayer(
        @Field(value = "The container engine.", orElse = "containerd")
        Engine engine,

        @Field("Which containerd, if it is the engine.") Optional<Containerd> containerd,
        @Field("Which Docker, if it is the engine.") Optional<Docker> docker,

        @Field(
                value = "Where packages come from, by name.",
                orElse = {})
        Map<RepositoryName, Repository> repositories,

        @Field(value = "Whether swap is switched off, now and at each boot.", orElse = "true")
        boolean swapOff,

        @Field(
                value = "On how many hosts services may be restarted at the same time; on all if nothing is said.",
                min = "1")
        Optional<Integer> maxUnavailable,

        @Field(
                value = "Packages to be on every host.",
                orElse = {},
                unique = "name")
        List<PackageEntry> packages,

        @Field(
                value = "Files to be on every host.",
                orElse = {},
                unique = "path")
        List<FileEntry> files,

        @Field(
                value = "Folders to be on every host.",
                orElse = {},
                unique = "path")
        List<FolderEntry> folders,

        @Field(
                value = "Systemd units to be on every host.",
                orElse = {},
                unique = "name")
        List<UnitEntry> units,

        @Field(
                value = "Kernel modules to be on every host.",
                orElse = {},
                unique = "name")
        List<ModuleName> modules,

        @Field(
                value = "Kernel settings to be on every host.",
                orElse = {})
        Map<SysctlKey, SysctlValue> sysctls) {

    /** What the user wants on every host beside what the layer brings. */
    public Extras extras() {
        return new Extras(packages, files, folders, units, modules, sysctls);
    }

    /** The settings of containerd, if it is the engine. */
    public Containerd containerdSettings() {
        return containerd.orElse(Containerd.USUAL);
    }

    /** The settings of Docker, if it is the engine. */
    public Docker dockerSettings() {
        return docker.orElse(Docker.USUAL);
    }

    /** What runs containers. */
    public enum Engine {
        CONTAINERD,
        DOCKER
    }
}

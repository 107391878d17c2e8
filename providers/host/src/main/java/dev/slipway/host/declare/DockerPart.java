package dev.slipway.host.declare;

import dev.slipway.engine.spi.Installation;
import dev.slipway.host.document.HostLayer;
import dev.slipway.host.document.HostRow;
import dev.slipway.host.document.PackageName;
import dev.slipway.host.document.VersionPattern;
import dev.slipway.host.operation.InstallPackages.Package;
import java.util.List;

/** Docker as the engine: its packages, its configuration, its units, and cri-dockerd for the kubelet. */
record DockerPart(Installation installation, HostLayer layer, HostRow row, OneHost one, RepositoryPart repositories)
        implements EnginePart {

    private static final String OWN = "docker-ce";
    private static final String OF_SYSTEM = "docker.io";

    @Override
    public void declare() {
        var settings = layer.dockerSettings();
        var usual = repositories.has(RepositoryPart.DOCKER) ? OWN : OF_SYSTEM;
        var own = settings.packageName().map(PackageName::text).orElse(usual).equals(OWN);
        var version = settings.version().map(VersionPattern::text).orElse("");
        var packages = one.disturbing(
                one.packages(PACKAGES, packages(own, version), repositories.needed(own ? RepositoryPart.DOCKER : "")));
        var folder = one.folder("/etc/docker", packages);
        var daemon = one.file(DaemonJson.PATH, DaemonJson.text(layer), folder);
        var containerd = one.running("containerd.service", List.of(packages));
        var docker = one.running("docker.service", List.of(packages, daemon, containerd));
        new CriDockerdPart(installation, settings.criDockerd(), row, one, repositories).declare(docker, daemon);
    }

    private List<Package> packages(boolean own, String version) {
        return own
                ? List.of(
                        new Package(OWN, version, true),
                        new Package("docker-ce-cli", version, true),
                        new Package("containerd.io", row.containerd().text(), true))
                : List.of(
                        new Package(OF_SYSTEM, version, true),
                        new Package("containerd", "", true),
                        new Package("runc", "", true));
    }
}

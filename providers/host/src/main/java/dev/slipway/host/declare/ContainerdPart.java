package dev.slipway.host.declare;

import dev.slipway.host.document.Containerd;
import dev.slipway.host.document.HostRow;
import dev.slipway.host.document.PackageName;
import dev.slipway.host.document.VersionPattern;
import dev.slipway.host.operation.InstallPackages.Package;
import java.util.List;

/** containerd as the engine: its package, its configuration, its unit. */
record ContainerdPart(Containerd settings, HostRow row, OneHost one, RepositoryPart repositories)
        implements EnginePart {

    private static final String UNIT = "containerd.service";
    private static final String OWN = "containerd.io";
    private static final String OF_SYSTEM = "containerd";

    @Override
    public void declare() {
        var usual = repositories.has(RepositoryPart.DOCKER) ? OWN : OF_SYSTEM;
        var own = settings.packageName().map(PackageName::text).orElse(usual).equals(OWN);
        var version = settings.version()
                .map(VersionPattern::text)
                .orElse(own ? row.containerd().text() : "");
        var list = own
                ? List.of(new Package(OWN, version, true))
                : List.of(new Package(OF_SYSTEM, version, true), new Package("runc", "", true));
        var packages =
                one.disturbing(one.packages(PACKAGES, list, repositories.needed(own ? RepositoryPart.DOCKER : "")));
        var config = one.file(ContainerdConfig.PATH, ContainerdConfig.of(version, row.sandbox()), packages);
        // Ceph's daemons close every descriptor that they could have: without a limit that takes minutes.
        var limits = one.dropIn(UNIT, "10-slipway", "[Service]\nLimitNOFILE=1048576\n");
        one.running(UNIT, List.of(packages, config, limits));
    }
}

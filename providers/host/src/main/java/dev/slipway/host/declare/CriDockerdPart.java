package dev.slipway.host.declare;

import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.spi.Installation;
import dev.slipway.host.document.CriDockerd;
import dev.slipway.host.document.HostRow;
import dev.slipway.host.document.Sha256;
import dev.slipway.host.document.VersionPattern;
import dev.slipway.host.operation.InstallPackages.Package;
import dev.slipway.host.resource.FileType;
import dev.slipway.host.resource.Permissions;
import dev.slipway.state.Address;
import java.util.ArrayList;
import java.util.List;

/** cri-dockerd, by which the kubelet works with Docker: a package, a package as a file, or the program alone. */
record CriDockerdPart(
        Installation installation, CriDockerd settings, HostRow row, OneHost one, RepositoryPart repositories) {

    private static final String SERVICE = "cri-docker.service";
    private static final String SOCKET = "cri-docker.socket";
    private static final String UNITS = "/etc/systemd/system/";
    private static final String PROGRAM = "/usr/bin/cri-dockerd";
    private static final String PACKAGE = "/var/lib/slipway/packages/cri-dockerd.deb";

    void declare(Address docker, Address daemon) {
        var forSocket = new ArrayList<>(settings.binary().map(this::program).orElseGet(() -> packaged(docker)));
        forSocket.add(docker);
        var image = one.dropIn(SERVICE, "10-slipway", CriDockerdUnits.dropIn(PROGRAM, row.sandbox()));
        var forService = new ArrayList<>(forSocket);
        // It learns Docker's cgroup driver when it starts, and never again: hence the restart for daemon.json.
        forService.addAll(List.of(one.running(SOCKET, forSocket), image, daemon));
        one.running(SERVICE, forService);
    }

    private List<Address> packaged(Address docker) {
        var needs = new ArrayList<>(repositories.needed(""));
        needs.add(docker);
        settings.deb().ifPresent(deb -> needs.add(copy(deb, "deb", PACKAGE, Permissions.FILE)));
        var version = settings.version().map(VersionPattern::text).orElse("");
        var file = settings.deb().isPresent() ? PACKAGE : "";
        return List.of(one.disturbing(
                one.packages("cri-dockerd", List.of(new Package("cri-dockerd", version, true, file)), needs)));
    }

    private List<Address> program(FileReference binary) {
        return List.of(
                copy(binary, "binary", PROGRAM, Permissions.PROGRAM),
                one.file(UNITS + SERVICE, CriDockerdUnits.service(PROGRAM)),
                one.file(UNITS + SOCKET, CriDockerdUnits.SOCKET));
    }

    private Address copy(FileReference file, String component, String path, Permissions permissions) {
        var digest = settings.sha256().map(Sha256::text).orElse("");
        return one.add(
                one.on().file(path),
                FileType.copy(file.text(), digest, permissions),
                List.of(),
                installation.source(settings, component));
    }
}

package dev.slipway.host.declare;

import dev.slipway.engine.spi.Installation;
import dev.slipway.host.document.Extras;
import dev.slipway.host.document.UnitEntry;
import dev.slipway.host.document.VersionPattern;
import dev.slipway.host.operation.InstallPackages.Package;
import dev.slipway.host.resource.FolderType;
import dev.slipway.host.resource.UnitType;
import dev.slipway.state.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What the user wants beside what the layer brings. What is declared later counts more. */
final class ExtrasPart {

    private static final String GROUP = "extra";
    private static final String UNITS = "/etc/systemd/system/";

    private final Installation installation;
    private final OneHost one;
    private final RepositoryPart repositories;
    private final FileWishes files;
    private final TreeMap<String, Package> packages = new TreeMap<>();

    ExtrasPart(Installation installation, OneHost one, RepositoryPart repositories) {
        this.installation = installation;
        this.one = one;
        this.repositories = repositories;
        this.files = new FileWishes(installation);
    }

    void declare(Extras extras) {
        packages(extras);
        for (var folder : extras.folders()) {
            var path = folder.path().text();
            one.add(
                    one.on().folder(path),
                    FolderType.wishes(FileWishes.permissions(folder.mode(), folder.owner(), folder.group())),
                    above(path),
                    installation.source(folder, "path"));
        }
        for (var file : extras.files()) {
            var path = file.path().text();
            one.add(one.on().file(path), files.of(file), above(path), installation.source(file, "path"));
        }
        var modules = new ArrayList<Address>();
        extras.modules().forEach(name -> modules.add(KernelPart.module(one, name.text())));
        extras.sysctls().forEach((key, value) -> KernelPart.setting(one, key.text(), value.text(), modules));
        extras.units().forEach(this::unit);
    }

    private void packages(Extras extras) {
        for (var wanted : extras.packages()) {
            var name = wanted.name().text();
            var version = wanted.version().map(VersionPattern::text).orElse("");
            packages.put(name, new Package(name, version, wanted.hold()));
        }
        if (!packages.isEmpty()) {
            one.packages(GROUP, List.copyOf(packages.values()), repositories.all());
        }
    }

    /** The folder that something is in, if the document has it. */
    private List<Address> above(String path) {
        var slash = path.lastIndexOf('/');
        var folder = one.on().folder(slash <= 0 ? "/" : path.substring(0, slash));
        return one.has(folder) ? List.of(folder) : List.of();
    }

    private void unit(UnitEntry unit) {
        var name = unit.name().text();
        var address = one.on().unit(name);
        var needs = unitFiles(unit);
        unit.reads().forEach(path -> needs.add(one.on().file(path.text())));
        if (one.has(one.on().packages(GROUP))) {
            needs.add(one.on().packages(GROUP));
        }
        var said = unit.enabled().isPresent() || unit.running().isPresent() || unit.masked();
        if (one.has(address) && !said) {
            one.needs(address, needs);
            return;
        }
        var judged = !unit.masked();
        var wishes = UnitType.wishes(
                judged ? Optional.of(unit.enabled().orElse(true)) : Optional.empty(),
                judged ? Optional.of(unit.running().orElse(true)) : Optional.empty(),
                unit.masked());
        one.disturbing(one.add(address, wishes, needs, installation.source(unit, "name")));
    }

    private List<Address> unitFiles(UnitEntry unit) {
        var name = unit.name().text();
        var addresses = new ArrayList<Address>();
        files.of(unit)
                .ifPresent(wishes -> addresses.add(
                        one.add(one.on().file(UNITS + name), wishes, List.of(), installation.source(unit, "name"))));
        unit.dropIns().forEach((dropIn, text) -> addresses.add(one.dropIn(name, dropIn.text(), text.text())));
        return addresses;
    }
}

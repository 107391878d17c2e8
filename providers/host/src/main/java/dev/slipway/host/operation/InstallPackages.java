package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;
import java.util.List;

/**
 * Installs packages in one go, and holds or releases them as each says. No other package is removed for them: where apt
 * would have to, it fails and says so. Configuration files that somebody changed stay as they are.
 */
public record InstallPackages(Place place, List<Package> packages, boolean downgrade) implements HostOperation {

    public InstallPackages {
        packages = List.copyOf(packages);
    }

    /**
     * One package.
     *
     * @param version exact version, or a pattern such as {@code 1.34.4-*} that is resolved, to the newest that matches,
     *     by the lists of packages that the host has when it is installed; empty for the newest
     * @param hold whether it is to be held back from upgrades
     * @param file absolute path of a .deb on the host that it is installed from, whatever repositories have; empty for
     *     a package out of a repository
     */
    public record Package(String name, String version, boolean hold, String file) {

        /** A package out of a repository. */
        public Package(String name, String version, boolean hold) {
            this(name, version, hold, "");
        }

        @Override
        public String toString() {
            return file.isEmpty() ? version.isEmpty() ? name : name + "=" + version : file;
        }
    }

    @Override
    public String summary() {
        return "install " + packages.stream().map(Package::toString).collect(java.util.stream.Collectors.joining(" "));
    }

    /** A version that the host is to choose is known only then. */
    private static Value described(Package wanted) {
        var text = wanted.toString();
        if (wanted.file().isEmpty() && wanted.version().isEmpty()) {
            return new Value.Unknown(text + "*");
        }
        return wanted.file().isEmpty() && wanted.version().contains("*") ? new Value.Unknown(text) : Value.of(text);
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("InstallPackages")
                .and(
                        "packages",
                        new Value.ListOf(packages.stream()
                                .map(InstallPackages::described)
                                .toList()))
                .and(
                        "held",
                        Value.texts(packages.stream()
                                .filter(Package::hold)
                                .map(Package::name)
                                .toList()))
                .and("downgrade", downgrade)
                .build();
    }
}

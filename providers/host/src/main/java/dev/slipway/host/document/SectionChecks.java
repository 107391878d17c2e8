package dev.slipway.host.document;

import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.binding.SectionType;
import dev.slipway.engine.document.binding.Sections;
import java.util.List;
import java.util.Optional;

/** What is asked of the sections of this layer beyond the form of each field. */
public final class SectionChecks {

    private SectionChecks() {}

    /** The sections that this layer brings. */
    public static List<SectionType<?>> sections() {
        return List.of(
                SectionType.required("hosts", Hosts.class, SectionChecks::hosts),
                SectionType.defaulted("connection", Connection.class, SectionChecks::connection),
                SectionType.defaulted("host", HostLayer.class, SectionChecks::layer),
                SectionType.required("kubernetes", Kubernetes.class, (_, _, _) -> {}));
    }

    private static void hosts(Hosts section, Sections document, Problems problems) {
        var hosts = section.hosts();
        if (document.isComplete(Hosts.class) && hosts.stream().noneMatch(Host::isControlPlane)) {
            problems.add(Problem.error(
                    document.path(section) + " has no control plane",
                    document.at(section),
                    "no host has the role `control-plane`",
                    "give it to one of them: roles: [control-plane]"));
        }
        for (var host : hosts) {
            host.host().ifPresent(extras -> new ExtrasCheck(document, problems).check(extras, extras));
            host.connection().ifPresent(connection -> connection(connection, document, problems));
        }
    }

    private static void connection(Connection section, Sections document, Problems problems) {
        if (section.passphrase().isPresent() && section.key().isEmpty()) {
            problems.add(Problem.error(
                    document.path(section) + " has a passphrase and no key",
                    document.at(section, "passphrase"),
                    "the passphrase opens a private key, and none is named beside it",
                    "name the key: key: ~/.ssh/id_ed25519"));
        }
    }

    private static void layer(HostLayer section, Sections document, Problems problems) {
        new ExtrasCheck(document, problems).check(section.extras(), section);
        engine(section, document, problems);
        new RepositoriesCheck(section, document, problems)
                .check(document.find(Kubernetes.class), document.isComplete(HostLayer.class));
    }

    private static void engine(HostLayer section, Sections document, Problems problems) {
        var docker = section.engine() == HostLayer.Engine.DOCKER;
        unused(
                docker ? section.containerd() : section.docker(),
                docker ? "containerd" : "docker",
                section,
                document,
                problems);
        section.containerd()
                .ifPresent(containerd -> known(
                        containerd,
                        containerd.packageName(),
                        List.of("containerd.io", "containerd"),
                        document,
                        problems));
        section.docker().ifPresent(settings -> {
            known(settings, settings.packageName(), List.of("docker-ce", "docker.io"), document, problems);
            criDockerd(settings.criDockerd(), document, problems);
        });
    }

    private static void unused(
            Optional<?> settings, String name, HostLayer section, Sections document, Problems problems) {
        if (settings.isPresent()) {
            problems.add(Problem.error(
                    document.path(section, name) + " is not used",
                    document.at(section, name),
                    "the container engine is " + (name.equals("docker") ? "containerd" : "docker"),
                    "remove the key, or choose engine: " + name));
        }
    }

    private static void known(
            Object owner, Optional<PackageName> name, List<String> names, Sections document, Problems problems) {
        name.filter(chosen -> !names.contains(chosen.text()))
                .ifPresent(chosen -> problems.add(Problem.error(
                        document.path(owner, "packageName") + " is no package that this layer knows",
                        document.at(owner, "packageName"),
                        "found " + chosen + ", expected " + String.join(" or ", names),
                        "choose one of them")));
    }

    private static void criDockerd(CriDockerd settings, Sections document, Problems problems) {
        var file = settings.deb().isPresent() || settings.binary().isPresent();
        if (file && settings.sha256().isEmpty()) {
            problems.add(Problem.error(
                    document.path(settings) + " has a file and no digest",
                    document.at(settings),
                    "a program that runs as root is taken only if it is the one that is meant",
                    "add sha256 with what `sha256sum` prints for it"));
        }
        if (settings.deb().isPresent() && settings.version().isEmpty()) {
            problems.add(Problem.error(
                    document.path(settings) + " has a package and no version",
                    document.at(settings),
                    "without it nobody can tell whether what is installed is this package",
                    "add version with what `dpkg-deb -f FILE Version` prints"));
        }
        if (!file && settings.sha256().isPresent()) {
            problems.add(Problem.error(
                    document.path(settings, "sha256") + " belongs to no file",
                    document.at(settings, "sha256"),
                    "neither deb nor binary is there",
                    "name the file, or remove the digest"));
        }
    }
}

package dev.slipway.host.declare;

import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.spi.Installation;
import dev.slipway.engine.spi.Wish;
import dev.slipway.host.document.FileText;
import dev.slipway.host.document.HostLayer;
import dev.slipway.host.document.Repository;
import dev.slipway.host.resource.RepositoryEntry;
import dev.slipway.host.resource.RepositoryType;
import dev.slipway.state.Address;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The repositories of packages, and which of them a package needs. */
record RepositoryPart(Installation installation, HostLayer layer, OneHost one) {

    /** The repository of Docker and containerd.io, by the name that it has in the document. */
    static final String DOCKER = "docker";

    /** The repository of Kubernetes, by the name that it has in the document. */
    static final String KUBERNETES = "kubernetes";

    private static final String ARMOR = "-----BEGIN PGP PUBLIC KEY BLOCK-----";

    void declare() {
        layer.repositories()
                .forEach((name, repository) -> one.apt(one.add(
                        one.on().repository(name.text()),
                        wishes(name.text(), repository),
                        List.of(),
                        installation.source(repository, "url"))));
    }

    boolean has(String name) {
        return layer.repositories().keySet().stream()
                .anyMatch(known -> known.text().equals(name));
    }

    /** What packages need so that apt finds them: one repository by its name, and those that could have anything. */
    List<Address> needed(String from) {
        var needs = new ArrayList<Address>();
        needs.add(one.on().packageLists());
        for (var name : layer.repositories().keySet()) {
            var special = name.text().equals(DOCKER) || name.text().equals(KUBERNETES);
            if (!special || name.text().equals(from)) {
                needs.add(one.on().repository(name.text()));
            }
        }
        return needs;
    }

    /** What packages need that may be in any repository. */
    List<Address> all() {
        var needs = new ArrayList<Address>();
        needs.add(one.on().packageLists());
        layer.repositories().keySet().forEach(name -> needs.add(one.on().repository(name.text())));
        return needs;
    }

    private SortedMap<String, Wish> wishes(String name, Repository repository) {
        if (repository.keyring().isPresent()) {
            return RepositoryType.wishes(
                    entry(name, repository, repository.keyring().get().text()));
        }
        if (repository.key().isEmpty()) {
            return armored(
                    name, repository, repository.keyText().map(FileText::text).orElse(""));
        }
        var file = repository.key().get();
        var bytes = installation.content(file);
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.stripLeading().startsWith(ARMOR)
                ? armored(name, repository, text)
                : binary(name, repository, file, bytes);
    }

    private static SortedMap<String, Wish> armored(String name, Repository repository, String key) {
        var ended = key.endsWith("\n") ? key : key + "\n";
        return RepositoryType.armored(entry(name, repository, RepositoryType.armoredPath(name)), ended);
    }

    private static SortedMap<String, Wish> binary(
            String name, Repository repository, FileReference file, byte[] bytes) {
        return RepositoryType.binary(
                entry(name, repository, RepositoryType.binaryPath(name)), file.text(), Digests.sha256(bytes));
    }

    /** Without a suite a repository is flat, as those of Kubernetes are; only Docker's never is. */
    private static RepositoryEntry entry(String name, Repository repository, String key) {
        var docker = name.equals(DOCKER) && repository.suite().isEmpty();
        var suite = docker ? "" : repository.suite().orElse("/");
        var components = docker && repository.components().isEmpty() ? List.of("stable") : repository.components();
        return new RepositoryEntry(repository.url().text(), suite, components, key);
    }
}

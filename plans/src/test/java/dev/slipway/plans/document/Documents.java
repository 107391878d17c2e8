package dev.slipway.plans.document;

import dev.slipway.engine.document.ProblemText;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.binding.FileProbe;
import dev.slipway.engine.document.binding.SecretKeys;
import dev.slipway.engine.document.value.Folder;
import dev.slipway.plans.document.sample.SampleSections;
import java.nio.file.Path;

/** Reads documents from memory, with the sample sections, in a world of files that is always the same. */
final class Documents {

    static final String GOOD = """
        apiVersion: slipway.dev/v1
        kind: Installation
        metadata: {name: acme}
        spec:
          hosts:
            - {name: node-1, address: 10.77.0.11, roles: [control-plane]}
            - {name: node-2, address: 10.77.0.12}
          connection:
            user: ops
            key: ~/.ssh/id_ed25519
            knownHosts: ./known_hosts
            sudo: {password: {env: SUDO_PASSWORD}}
          host:
            engine: containerd
            repositories:
              kubernetes: {url: "https://pkgs.k8s.io/core:/stable:/v1.34/deb/", key: ./kubernetes.asc}
          kubernetes:
            version: 1.34.4
            endpoint: k8s.acme.example:6443
          cni: {weave: {}}
          rook: {}
          replicated: {license: ./license.yaml, release: ./release}
        """;

    static final SecretKeys SECRETS = SecretKeys.of(Envelope.shape(SampleSections.all()));

    private static final Folder FOLDER = new Folder(Path.of("/srv/acme"), Path.of("/home/ops"));

    private Documents() {}

    static InstallationReader reader() {
        return new InstallationReader(SampleSections.all(), Limits.USUAL, Documents::look);
    }

    static Reading read(String text) {
        return read(text, Limits.USUAL);
    }

    static Reading read(String text, Limits limits) {
        return new InstallationReader(SampleSections.all(), limits, Documents::look)
                .read(DocumentText.of("installation.yaml", text), FOLDER, new Problems());
    }

    /** What a person reads of a document's problems. */
    static String problems(String text) {
        return ProblemText.plain().of(read(text).problems());
    }

    /** Everything is there, but for what is called missing. */
    private static FileProbe.Found look(Path path) {
        var name = path.getNameCount() == 0 ? "" : path.getFileName().toString();
        if (name.startsWith("missing")) {
            return FileProbe.Found.NOTHING;
        }
        return name.endsWith("folder") ? FileProbe.Found.FOLDER : FileProbe.Found.FILE;
    }
}

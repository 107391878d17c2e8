package dev.slipway.plans.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.binding.FileProbe;
import dev.slipway.engine.document.binding.SectionCheck;
import dev.slipway.engine.document.binding.SectionType;
import dev.slipway.engine.document.value.Folder;
import dev.slipway.engine.document.value.SecretReference;
import dev.slipway.plans.document.sample.Cni;
import dev.slipway.plans.document.sample.Connection;
import dev.slipway.plans.document.sample.HostLayer;
import dev.slipway.plans.document.sample.Hosts;
import dev.slipway.plans.document.sample.Kubernetes;
import dev.slipway.plans.document.sample.Replicated;
import dev.slipway.plans.document.sample.Role;
import dev.slipway.plans.document.sample.Rook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstallationReaderTest {

    @Test
    void aGoodDocumentIsBoundSectionBySection() {
        var installation = accepted(Documents.GOOD);

        assertThat(installation.name()).isEqualTo("acme");
        assertThat(installation.section(Hosts.class).orElseThrow().hosts())
                .extracting(host -> host.name().text() + host.roles())
                .containsExactly("node-1[CONTROL_PLANE]", "node-2[WORKER]");
        assertThat(installation
                        .section(Kubernetes.class)
                        .orElseThrow()
                        .version()
                        .text())
                .isEqualTo("1.34.4");
        assertThat(installation.section(Cni.class)).contains(new Cni.Weave(true, Optional.empty()));
    }

    @Test
    void aSectionThatIsAbsentIsDefaultedOrNotThere() {
        var installation = accepted("""
            apiVersion: slipway.dev/v1
            kind: Installation
            metadata: {name: acme}
            spec:
              hosts: [{name: a, address: 10.0.0.1, roles: [control-plane]}]
              kubernetes: {version: 1.34.4}
            """);

        assertThat(installation.section(Connection.class).orElseThrow().port()).isEqualTo(22);
        assertThat(installation.section(HostLayer.class)).isPresent();
        assertThat(installation.section(Rook.class)).isEmpty();
        assertThat(installation.section(Replicated.class)).isEmpty();
    }

    @Test
    void everyFieldKnowsItsPlace() {
        var installation = accepted(Documents.GOOD);
        var hosts = installation.section(Hosts.class).orElseThrow().hosts();

        assertThat(installation.source(hosts.get(1), "address")).isEqualTo("installation.yaml:7:31");
        assertThat(installation.source(hosts.get(1), "roles")).isEqualTo("installation.yaml:7:7");
        assertThat(installation.sections().path(hosts.get(1), "address")).isEqualTo("spec.hosts[node-2].address");
        assertThat(installation.sections().at(hosts.getFirst(), "roles", 0)).hasToString("installation.yaml:6:51");
        assertThat(installation.source(installation.section(Rook.class).orElseThrow(), "size"))
                .isEqualTo("installation.yaml:21:3");
    }

    @Test
    void secretsAndFilesAreListedWithTheirPlaces() {
        var installation = accepted(Documents.GOOD);

        assertThat(installation.secrets()).singleElement().satisfies(use -> {
            assertThat(use.secret()).isEqualTo(new SecretReference.Variable("SUDO_PASSWORD"));
            assertThat(use.path()).isEqualTo("spec.connection.sudo.password");
            assertThat(use.where()).hasToString("installation.yaml:12:22");
        });
        assertThat(installation.files())
                .extracting(use -> use.file().path().toString())
                .containsExactlyInAnyOrder(
                        "/home/ops/.ssh/id_ed25519",
                        "/srv/acme/known_hosts",
                        "/srv/acme/kubernetes.asc",
                        "/srv/acme/license.yaml",
                        "/srv/acme/release");
    }

    @Test
    void checksRunThoughOtherThingsAreWrong() {
        var problems = whats(Documents.GOOD
                .replace("engine: containerd", "engine: dockr")
                .replace("endpoint: k8s.acme.example:6443", "podSubnet: 10.96.0.0/16"));

        assertThat(problems)
                .containsExactly(
                        "spec.host.engine is not one of `containerd`, `docker`",
                        "spec.kubernetes.podSubnet overlaps another network");
    }

    @Test
    void checksDoNotMissWhatOnlyCouldNotBeRead() {
        var problems = whats(Documents.GOOD.replace("node-1, address: 10.77.0.11", "node-1, address: 10.77.0.311"));

        assertThat(problems).containsExactly("spec.hosts[node-1].address is not an IP address or a host name");
    }

    @Test
    void aCheckOfASectionSeesTheOthers() {
        var seen = new ArrayList<String>();
        SectionCheck<Rook> check = (_, document, problems) -> {
            var hosts = document.find(Hosts.class).orElseThrow();
            hosts.hosts().stream()
                    .filter(host -> host.roles().contains(Role.WORKER))
                    .forEach(host -> {
                        seen.add(document.path(host));
                        problems.add(Problem.warning("look", document.at(host, "name"), "", ""));
                    });
        };
        var types = List.<SectionType<?>>of(
                SectionType.required("hosts", Hosts.class, SectionCheck.none()),
                SectionType.optional("rook", Rook.class, check));
        var reading = new InstallationReader(types, Limits.USUAL, _ -> FileProbe.Found.FILE)
                .read(
                        DocumentText.of("installation.yaml", """
                            apiVersion: slipway.dev/v1
                            kind: Installation
                            metadata: {name: acme}
                            spec: {rook: {}, hosts: [{name: a, address: 10.0.0.1}]}
                            """),
                        new Folder(Path.of("/"), Path.of("/")),
                        new Problems());

        assertThat(seen).containsExactly("spec.hosts[a]");
        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        assertThat(reading.problems().list())
                .extracting(problem -> problem.where().orElseThrow().toString())
                .containsExactly("installation.yaml:4:33");
    }

    @Test
    void twoLayersCannotBringTheSameSection() {
        var type = SectionType.optional("rook", Rook.class, SectionCheck.<Rook>none());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InstallationReader(List.of(type, type), Limits.USUAL))
                .withMessage("two layers bring a section rook");
    }

    @Test
    void allProblemsAreToldInTheOrderOfTheirPlaces() {
        var problems = Documents.read("""
            kind: Instalation
            metadata: {name: A}
            spec:
              rok: {}
              hosts: [{name: a}, {name: a, address: x_y}]
            """).problems().list();

        assertThat(problems)
                .extracting(problem -> problem.where().orElseThrow().line())
                .isSorted();
        assertThat(problems)
                .extracting(Problem::what)
                .containsExactlyInAnyOrder(
                        "apiVersion is missing",
                        "kind is not `Installation`",
                        "metadata.name is not a name",
                        "spec.kubernetes is missing",
                        "spec.rok is not a known key",
                        "spec.hosts[a].address is missing",
                        "spec.hosts: name \"a\" is there twice",
                        "spec.hosts[a].address is not an IP address or a host name");
    }

    private static CheckedDocument accepted(String text) {
        return switch (Documents.read(text)) {
            case Reading.Accepted(var document, _) -> document;
            case Reading.Refused _ -> throw new AssertionError(Documents.problems(text));
        };
    }

    private static List<String> whats(String text) {
        return Documents.read(text).problems().list().stream()
                .map(Problem::what)
                .toList();
    }
}

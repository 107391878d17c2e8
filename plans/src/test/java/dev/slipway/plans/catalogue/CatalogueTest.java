package dev.slipway.plans.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.document.ProblemText;
import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.binding.SectionCheck;
import dev.slipway.engine.document.binding.SectionType;
import dev.slipway.engine.document.value.Version;
import dev.slipway.engine.spi.CatalogueKey;
import dev.slipway.plans.document.InstallationReader;
import dev.slipway.plans.document.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.shipped();

    @TempDir
    private Path folder;

    /** A section with the version. */
    @Form("The cluster.")
    record Cluster(@Field("Its version.") Version version) implements CatalogueKey {
        @Override
        public Version kubernetesVersion() {
            return version;
        }

        @Override
        public String versionComponent() {
            return "version";
        }
    }

    /** A layer's part. */
    @Form("What kubeadm has to know.")
    record Kubeadm(
            @Field("Where images come from.") String registry,
            @Field("The version of etcd.") String etcd,
            @Field("The version of CoreDNS.") String coredns) {}

    @Test
    void everyVersionHasOneRow() {
        assertThat(new HashSet<>(catalogue.known())).hasSameSizeAs(catalogue.known());
        assertThat(catalogue.known()).contains(new Version("1.34.4"), new Version("1.33.13"));
        assertThat(catalogue.known()).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void aLayerGetsItsPartOfTheRowOfTheVersion() {
        assertThat(catalogue.part(new Version("1.34.4"), "kubeadm", Kubeadm.class))
                .contains(new Kubeadm("registry.k8s.io", "3.6.5-0", "v1.12.1"));
        assertThat(catalogue.part(new Version("1.33.13"), "kubeadm", Kubeadm.class))
                .contains(new Kubeadm("registry.k8s.io", "3.5.24-0", "v1.12.0"));
    }

    @Test
    void aLayerThatTheRowDoesNotNameGetsNothing() {
        assertThat(catalogue.part(new Version("1.34.4"), "other", Kubeadm.class))
                .isEmpty();
    }

    @Test
    void anUnknownVersionIsToldWithThoseThatAreKnown() throws IOException {
        assertThat(problems("1.34.44")).isEqualTo("""
            error: spec.cluster.version is not a known version of Kubernetes
              at acme.yaml:6:14
                6 |     version: 1.34.44
                  |              ^^^^^^^
              found 1.34.44; known here: 1.33.0 to 1.33.5, 1.33.6 to 1.33.13, 1.34.0 to 1.34.1, 1.34.2 to 1.34.10
              write 1.34.4, or another of these

            1 error
            """);
    }

    @Test
    void aVersionFarFromAnyIsToldTheNewest() throws IOException {
        assertThat(problems("2.0.0")).contains("write one of these; the newest is 1.34.10");
    }

    @Test
    void aKnownVersionIsNoProblem() throws IOException {
        assertThat(problems("1.34.4")).isEmpty();
    }

    private String problems(String version) throws IOException {
        var file = folder.resolve("acme.yaml");
        Files.writeString(file, """
            apiVersion: slipway.dev/v1
            kind: Installation
            metadata: {name: acme}
            spec:
              cluster:
                version: %s
            """.formatted(version));
        var section = catalogue.checking(SectionType.required("cluster", Cluster.class, SectionCheck.none()));
        var problems = new InstallationReader(List.of(section), Limits.USUAL)
                .read(file)
                .problems();
        return ProblemText.plain().of(problems).replace(folder + "/", "");
    }
}

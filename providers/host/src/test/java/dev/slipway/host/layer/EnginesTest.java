package dev.slipway.host.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.plan.Impact;
import dev.slipway.host.document.CriDockerd;
import dev.slipway.host.document.Sha256;
import dev.slipway.host.document.VersionPattern;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.WriteFile;
import dev.slipway.host.resource.OnHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The container engines. */
class EnginesTest {

    private static final OnHost NODE = new OnHost("node-1");
    private static final String DAEMON = "/etc/docker/daemon.json";

    @TempDir
    private Path folder;

    private String config(World world) throws IOException {
        return Files.readString(world.path("node-1", "/etc/containerd/config.toml"), StandardCharsets.UTF_8);
    }

    @Test
    void containerd2GetsItsOwnFormOfConfiguration() throws IOException {
        var world = new World(folder);
        world.settle(Document.of("node-1"));

        assertThat(config(world)).contains("version = 3", "sandbox = 'registry.k8s.io/pause:3.10.1'");
    }

    @Test
    void containerd1GetsTheFormThatItKnows() throws IOException {
        var world = new World(folder);
        world.settle(Document.of("node-1").containerd("containerd.io", "1.7.*"));

        assertThat(config(world)).contains("version = 2", "sandbox_image = \"registry.k8s.io/pause:3.10.1\"");
        assertThat(world.fingerprint("node-1")).contains("containerd.io 1.7.29-1");
    }

    @Test
    void theSystemsContainerdFindsThePluginsOfKubernetes() throws IOException {
        var world = new World(folder);
        world.settle(Document.of("node-1").containerd("containerd", ""));

        assertThat(config(world)).contains("bin_dir = \"/opt/cni/bin\"");
        assertThat(world.fingerprint("node-1")).contains("containerd 1.6.20", "runc 1.1.5");
    }

    @Test
    void anotherPackageOfContainerdTakesThePlaceOfTheFirst() {
        var world = new World(folder);
        var document = Document.of("node-1");
        world.settle(document.containerd("containerd", ""));

        var plan = world.plan(document);

        assertThat(Told.of(plan).get("host.packages[node-1:container-engine]"))
                .containsExactly("purge containerd runc", "install containerd.io=2.2.9-1~debian.12~bookworm");
        assertThat(plan.changes()
                        .get(NODE.packages("container-engine"))
                        .change()
                        .cost())
                .isEqualTo(Impact.RESTARTS_WORKLOADS);
        world.settle(document);
    }

    @Test
    void aRivalThatIsNotOursIsNotRemoved() {
        var world = new World(folder);
        var document = Document.of("node-1");
        world.plan(document);
        world.edit("node-1", "packages.txt", "", "runc 1.1.5+ds1-1+deb12u1 installed\n");

        var refused = world.plan(document).refused().get(NODE.packages("container-engine"));

        assertThat(refused).isNotNull();
        assertThat(refused.why())
                .isEqualTo("node-1 has the package runc (1.1.5+ds1-1+deb12u1), beside which containerd.io cannot be"
                        + " installed");
    }

    @Test
    void dockerComesWithCriDockerd() throws IOException {
        var world = new World(folder);
        var document = Document.of("node-1").docker(Optional.empty(), packaged());

        world.settle(document);

        assertThat(Files.readString(world.path("node-1", DAEMON), StandardCharsets.UTF_8))
                .isEqualTo("""
                    {
                      "exec-opts": [
                        "native.cgroupdriver=systemd"
                      ],
                      "live-restore": true,
                      "log-driver": "json-file",
                      "log-opts": {
                        "max-file": "3",
                        "max-size": "10m"
                      },
                      "storage-driver": "overlay2"
                    }
                    """);
        assertThat(Files.readString(
                        world.path("node-1", "/etc/systemd/system/cri-docker.service.d/10-slipway.conf"),
                        StandardCharsets.UTF_8))
                .contains("--pod-infra-container-image=registry.k8s.io/pause:3.10.1");
        assertThat(world.fingerprint("node-1")).contains("cri-dockerd 0.4.3", "docker-ce 5:29");
    }

    @Test
    void dockerIsReloadedBeforeItIsRestartedSoThatContainersLiveOn() {
        var world = new World(folder);
        var document = Document.of("node-1").docker(Optional.empty(), packaged());
        world.settle(document);
        world.byHand(
                "node-1",
                new WriteFile(
                        NODE.place(), DAEMON, new Content.Plain(Bytes.of("{}\n")), "0644", "root", "root", false));

        var plan = world.plan(document);

        assertThat(Told.lines(plan)).isEqualTo("""
            host.file[node-1:/etc/docker/daemon.json]: write file /etc/docker/daemon.json
            host.unit[node-1:cri-docker.service]: reset-failed unit cri-docker.service, \
            restart unit cri-docker.service
            host.unit[node-1:docker.service]: reset-failed unit docker.service, \
            reload unit docker.service, restart unit docker.service
            """);
        assertThat(plan.changes().get(NODE.unit("docker.service")).change().cost())
                .isEqualTo(Impact.RESTARTS_SERVICE);
        world.settle(document);
    }

    @Test
    void dockerGoesBeforeWhatItNeedsAndKeepsItsVolumes() {
        var world = new World(folder);
        var document = Document.of("node-1").docker(Optional.empty(), packaged());
        world.settle(document);

        var plan = world.planDestroy(document);

        assertThat(Told.of(plan).get("host.packages[node-1:container-engine]"))
                .containsExactly("remove docker-ce", "purge containerd.io docker-ce-cli");
        assertThat(world.destroy(document).succeeded()).isTrue();
    }

    @Test
    void criDockerdMayComeAsAPackageInAFile() {
        var file = new FileReference("./cri-dockerd.deb", Path.of("cri-dockerd.deb"));
        var settings = new CriDockerd(
                Optional.of(new VersionPattern("0.4.3*")),
                Optional.of(file),
                Optional.empty(),
                Optional.of(new Sha256("0".repeat(64))));

        var told = Told.of(new World(folder).plan(Document.of("node-1").docker(Optional.empty(), settings)));

        assertThat(told.get("host.file[node-1:/var/lib/slipway/packages/cri-dockerd.deb]"))
                .containsExactly("write file /var/lib/slipway/packages/cri-dockerd.deb");
        assertThat(told.get("host.packages[node-1:cri-dockerd]"))
                .containsExactly("install /var/lib/slipway/packages/cri-dockerd.deb");
    }

    @Test
    void criDockerdMayComeAsAProgramAndThenHasUnitsOfOurs() {
        var file = new FileReference("./cri-dockerd", Path.of("cri-dockerd"));
        var settings = new CriDockerd(
                Optional.empty(), Optional.empty(), Optional.of(file), Optional.of(new Sha256("0".repeat(64))));

        var told = Told.of(new World(folder).plan(Document.of("node-1").docker(Optional.empty(), settings)));

        assertThat(told)
                .containsKeys(
                        "host.file[node-1:/usr/bin/cri-dockerd]",
                        "host.file[node-1:/etc/systemd/system/cri-docker.service]",
                        "host.file[node-1:/etc/systemd/system/cri-docker.socket]")
                .doesNotContainKey("host.packages[node-1:cri-dockerd]");
    }

    private static CriDockerd packaged() {
        return new CriDockerd(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}

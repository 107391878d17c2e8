package dev.slipway.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Docker with cri-dockerd instead of containerd. */
class DockerLabTest {

    @Test
    void dockerAsTheEngine(@TempDir Path folder) {
        var hosts = Lab.bare(10);
        var host = hosts.getFirst();
        var slipway = Slipway.in(
                folder, Documents.of("docker", hosts).engine("docker").more("""
                          cri-dockerd:
                            url: "http://10.77.0.1:8088/cri-dockerd"
                            key: FOLDER/signing-key.asc
                        docker: {package: docker.io}
                    """).text());
        slipway.applies();
        assertThat(host.in("docker info -f '{{.CgroupDriver}} {{.LiveRestoreEnabled}}'"))
                .isEqualTo("systemd true\n");
        assertThat(host.in("systemctl is-active docker cri-docker.socket")).isEqualTo("active\nactive\n");
        slipway.hasNothingToDo();

        host.in("sed -i 's/systemd/cgroupfs/' /etc/docker/daemon.json");
        assertThat(SeenPlan.of(slipway).changes())
                .anySatisfy(change -> assertThat(change.operations().toString()).contains("restart unit docker"));
        slipway.applies();
        slipway.hasNothingToDo();
    }
}

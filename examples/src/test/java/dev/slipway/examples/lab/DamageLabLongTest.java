package dev.slipway.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage done by hand is seen, named and repaired, and nothing else is touched. */
class DamageLabLongTest {

    private static final String CONFIG = "/etc/containerd/config.toml";
    private static final String SYSCTLS = "$(grep -lE '^net.ipv4.ip_forward' /etc/sysctl.d/*.conf | head -1)";

    @TempDir
    private static Path folder;

    private static List<Lab.Host> hosts = List.of();

    private static Slipway slipway() {
        return Slipway.in(folder, Documents.of("damage", hosts).more("""
                folders:
                  - {path: /srv/data, mode: "0750"}
                units:
                  - name: lab-check.service
                    content: |
                      [Service]
                      ExecStart=/bin/sleep infinity
                      [Install]
                      WantedBy=multi-user.target
            """).text());
    }

    @BeforeAll
    static void anAppliedHost() {
        hosts = Lab.bare(4);
        slipway().applies();
        slipway().hasNothingToDo();
    }

    static Stream<Damage> damages() {
        return Stream.of(
                new Damage(
                        "a file is edited",
                        "echo '# by hand' >>" + CONFIG,
                        "host.file[h4:" + CONFIG,
                        "content",
                        "write"),
                new Damage(
                        "a file's mode is changed", "chmod 0600 " + CONFIG, "host.file[h4:" + CONFIG, "mode", "0644"),
                new Damage(
                        "a file's owner is changed",
                        "chown daemon " + CONFIG,
                        "host.file[h4:" + CONFIG,
                        "owner",
                        "root"),
                new Damage("a file is deleted", "rm " + CONFIG, "host.file[h4:" + CONFIG, "", "write"),
                new Damage(
                        "a file is replaced by a folder",
                        "rm " + CONFIG + " && mkdir " + CONFIG,
                        "host.file[h4:" + CONFIG,
                        "folder",
                        "write"),
                new Damage(
                        "a file is replaced by a link",
                        "mv " + CONFIG + " /root/c.toml && ln -s /root/c.toml " + CONFIG,
                        "host.file[h4:" + CONFIG,
                        "link",
                        "write"),
                new Damage(
                        "a folder's mode is changed",
                        "chmod 0777 /srv/data",
                        "host.folder[h4:/srv/data",
                        "mode",
                        "0750"),
                new Damage("a folder is deleted", "rmdir /srv/data", "host.folder[h4:/srv/data", "", "make folder"),
                new Damage(
                        "a unit is stopped",
                        "systemctl stop containerd",
                        "host.unit[h4:containerd.service",
                        "",
                        "start"),
                new Damage(
                        "a unit is disabled",
                        "systemctl disable containerd",
                        "host.unit[h4:containerd.service",
                        "enabled",
                        "enable"),
                new Damage(
                        "a unit is masked",
                        "systemctl mask --now lab-check.service || { rm -f /etc/systemd/system/lab-check.service;"
                                + " systemctl mask --now lab-check.service; }",
                        "host.unit[h4:lab-check.service",
                        "",
                        "mask"),
                new Damage(
                        "a unit is edited",
                        "sed -i 's/infinity/99999/' /etc/systemd/system/lab-check.service",
                        "host.",
                        "",
                        "lab-check.service"),
                new Damage(
                        "a unit has failed",
                        "systemctl kill -s SEGV lab-check.service; sleep 1",
                        "host.unit[h4:lab-check.service",
                        "failed",
                        "start"),
                new Damage(
                        "a unit of ours gets a drop-in by hand",
                        "rm -f $(systemctl show -p DropInPaths --value kubelet | tr ' ' '\\n' | grep 10-kubeadm)",
                        "host.",
                        "",
                        "10-kubeadm.conf"),
                new Damage(
                        "a package is removed",
                        "apt-get remove -y -qq --allow-change-held-packages kubectl",
                        "host.packages[h4:",
                        "kubectl",
                        "install"),
                new Damage(
                        "a package is downgraded",
                        "apt-get install -y -qq --allow-downgrades --allow-change-held-packages kubectl=1.34.3-1.1",
                        "host.packages[h4:",
                        "1.34.3",
                        "install"),
                new Damage(
                        "a package is no longer held",
                        "apt-mark unhold kubeadm",
                        "host.packages[h4:kubeadm",
                        "",
                        "hold"),
                new Damage(
                        "a package is half-configured",
                        "cd /tmp && apt-get download -qq kubectl=1.34.4-1.1 && dpkg --unpack kubectl_*.deb",
                        "host.",
                        "",
                        "dpkg"),
                new Damage(
                        "a repository is gone",
                        "rm $(grep -rl core:/stable /etc/apt/sources.list.d | head -1)",
                        "host.",
                        "",
                        "write"),
                new Damage(
                        "a repository's key is gone",
                        "rm $(grep -rhoE '/[a-z/.-]*kubernetes[a-z.-]*(asc|gpg)' /etc/apt/sources.list.d | head -1)",
                        "host.",
                        "",
                        "write"),
                new Damage(
                        "a kernel setting is changed",
                        "sysctl -w net.ipv4.ip_forward=0",
                        "host.sysctl[h4:net.ipv4.ip_forward",
                        "",
                        "net.ipv4.ip_forward"),
                new Damage("a kernel setting's file is changed", "sed -i 's/=.*/= 0/' " + SYSCTLS, "host.", "", ""),
                new Damage("a kernel setting's file is gone", "rm " + SYSCTLS, "host.", "", ""),
                new Damage(
                        "a module's file is gone",
                        "rm $(grep -l br_netfilter /etc/modules-load.d/*.conf | head -1)",
                        "host.",
                        "",
                        ""),
                new Damage(
                        "a swap line is back",
                        "echo '/swapfile none swap sw 0 0' >>/etc/fstab",
                        "host.swap[h4",
                        "",
                        "fstab"),
                new Damage("the host's note of us is gone", "rm /var/lib/slipway/host.json", "host.", "", ""));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void isNamedAndRepairedByOnlyWhatIsNeeded(Damage damage) {
        hosts.getFirst().in(damage.command());
        var drift = slipway().run("drift");
        assertThat(drift.exit()).as(drift.said()).isEqualTo(3);

        var plan = SeenPlan.of(slipway());
        assertThat(plan.changes()).as(plan.text()).isNotEmpty().anySatisfy(change -> {
            assertThat(change.address()).startsWith(damage.address());
            assertThat(change.reason().toLowerCase(java.util.Locale.ROOT) + plan.text())
                    .contains(damage.reason());
            assertThat(String.join("; ", change.operations())).contains(damage.repair());
        });
        assertThat(plan.changes().size())
                .as("only what is needed: " + plan.text())
                .isLessThanOrEqualTo(3);

        slipway().applies();
        slipway().hasNothingToDo();
    }
}

package dev.slipway.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** From three bare hosts to three that kubeadm could use. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstApplyLabTest {

    @TempDir
    private static Path folder;

    private static List<Lab.Host> hosts = List.of();

    private static Slipway slipway() {
        return Slipway.in(folder, Documents.of("first", hosts).text());
    }

    @BeforeAll
    static void bareHosts() {
        hosts = Lab.bare(1, 2, 3);
    }

    @Test
    @Order(1)
    void planNamesEveryPackageAndUnitOfABlankHostAndChangesNothingThere() {
        var before = hosts.getFirst().in("find /etc /var/lib/slipway /opt -newer /etc/hostname | sort | md5sum");
        var plan = slipway().run("plan");
        assertThat(plan.exit()).as(plan.said()).isZero();
        assertThat(plan.out()).contains("kubelet", "kubeadm", "kubectl", "containerd", "1.34.4");
        assertThat(hosts.getFirst().in("find /etc /var/lib/slipway /opt -newer /etc/hostname | sort | md5sum"))
                .isEqualTo(before);
    }

    @Test
    @Order(2)
    void applyMakesTheHostsWhatTheDocumentAsksFor() {
        slipway().applies();
        for (var host : hosts) {
            assertThat(host.in("dpkg-query -W -f '${Version}\\n' kubelet kubeadm kubectl"))
                    .isEqualTo("1.34.4-1.1\n1.34.4-1.1\n1.34.4-1.1\n");
            assertThat(host.in("apt-mark showhold")).contains("kubeadm", "kubectl", "kubelet");
            assertThat(host.in("systemctl is-enabled kubelet containerd")).isEqualTo("enabled\nenabled\n");
            assertThat(host.in("systemctl is-active containerd")).isEqualTo("active\n");
            assertThat(host.in("sysctl -n net.ipv4.ip_forward")).isEqualTo("1\n");
            assertThat(host.in("ctr version >/dev/null && echo yes")).isEqualTo("yes\n");
        }
    }

    @Test
    @Order(3)
    void aSecondPlanIsEmptyAndASecondApplyDoesNothing() {
        slipway().hasNothingToDo();
        var since = hosts.getFirst().in("systemctl show -p ActiveEnterTimestampMonotonic containerd");
        slipway().applies();
        assertThat(hosts.getFirst().in("systemctl show -p ActiveEnterTimestampMonotonic containerd"))
                .isEqualTo(since);
    }

    @Test
    @Order(4)
    void aRebootChangesNothing() {
        hosts.getLast().does("reboot");
        slipway().hasNothingToDo();
    }

    @Test
    @Order(5)
    void stateThatIsLostIsFoundAgainOnTheHosts() {
        assertThat(folder.resolve(".slipway/state.json").toFile().delete()).isTrue();
        var plan = SeenPlan.of(slipway());
        assertThat(plan.changes())
                .isNotEmpty()
                .allSatisfy(change ->
                        assertThat(change.operations()).as(change.address()).isEmpty())
                .allSatisfy(change ->
                        assertThat(change.action()).as(change.address()).isEqualTo("adopt"));
        slipway().applies();
        slipway().hasNothingToDo();
    }
}

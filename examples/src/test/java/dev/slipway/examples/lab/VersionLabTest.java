package dev.slipway.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document's version goes up and down, and everything goes away again. */
class VersionLabTest {

    private static final String FINGERPRINT = "{ dpkg-query -W -f '${Package} ${Version} ${db:Status-Status}\\n"
        + "'; find /etc /opt /srv /usr/lib/systemd/system -xdev \\( -type f -o -type l \\) ! -path '/etc/ld.so.cache'"
        + " ! -path '/etc/ssl/*' ! -path '/etc/apparmor.d/*' -printf '%p %m %u %l\\n"
        + "' | sort; cat /etc/fstab; sysctl -n net.ipv4.ip_forward; }";

    private static String version(Lab.Host host, String name) {
        return host.in("dpkg-query -W -f '${Version}' " + name);
    }

    @Test
    void patchUpgradeDowngradeAndDestroy(@TempDir Path folder) {
        var hosts = List.copyOf(Lab.bare(8));
        var host = hosts.getFirst();
        var before = host.in(FINGERPRINT);
        var documents = Documents.of("versions", hosts);
        var slipway = Slipway.in(folder, documents.version("1.34.3").text());
        slipway.applies();
        assertThat(version(host, "kubelet")).isEqualTo("1.34.3-1.1");

        slipway.write(documents.version("1.34.4").text());
        var upgrade = SeenPlan.of(slipway);
        assertThat(upgrade.changes())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.action()).isEqualTo("update"));
        slipway.applies();
        assertThat(version(host, "kubelet") + version(host, "kubeadm")).isEqualTo("1.34.4-1.11.34.4-1.1");
        slipway.hasNothingToDo();

        slipway.write(documents.version("1.34.3").text());
        slipway.applies();
        assertThat(version(host, "kubectl")).isEqualTo("1.34.3-1.1");
        slipway.hasNothingToDo();

        var destroyed = slipway.run("destroy", "--auto-approve");
        assertThat(destroyed.exit()).as(destroyed.said()).isZero();
        assertThat(host.in(FINGERPRINT)).isEqualTo(before);
    }
}

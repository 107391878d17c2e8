package dev.slipway.host.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.plan.Change;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlankHostsTest {

    @TempDir
    private Path folder;

    @Test
    void aFirstPlanNamesEveryPackageUnitAndRestart() {
        var told = Told.of(new World(folder).plan(Document.of("node-1")));

        var text = new ArrayList<String>();
        told.forEach((address, operations) -> text.add(address + " " + operations));
        assertThat(String.join("\n", text) + "\n").isEqualTo("""
            host.file[node-1:/etc/containerd/config.toml] [write file /etc/containerd/config.toml]
            host.file[node-1:/etc/systemd/system/containerd.service.d/10-slipway.conf] \
            [write file /etc/systemd/system/containerd.service.d/10-slipway.conf]
            host.file[node-1:/etc/systemd/system/kubelet.service.d/10-kubeadm.conf] \
            [write file /etc/systemd/system/kubelet.service.d/10-kubeadm.conf]
            host.file[node-1:/etc/systemd/system/kubelet.service] \
            [write file /etc/systemd/system/kubelet.service]
            host.folder[node-1:/etc/systemd/system/containerd.service.d] \
            [make folder /etc/systemd/system/containerd.service.d]
            host.folder[node-1:/etc/systemd/system/kubelet.service.d] \
            [make folder /etc/systemd/system/kubelet.service.d]
            host.module[node-1:br_netfilter] \
            [write file /etc/modules-load.d/slipway-br_netfilter.conf, load kernel module br_netfilter]
            host.module[node-1:overlay] \
            [write file /etc/modules-load.d/slipway-overlay.conf, load kernel module overlay]
            host.ownership[node-1] [note that the host belongs to acme]
            host.package-lists[node-1] [fetch the lists of packages]
            host.packages[node-1:container-engine] [install containerd.io=2.*]
            host.packages[node-1:kubeadm] [install kubeadm=1.34.4-*]
            host.packages[node-1:kubelet] [install kubectl=1.34.4-* kubelet=1.34.4-* kubernetes-cni]
            host.repository[node-1:docker] [write file /etc/apt/keyrings/docker.asc, \
            write file /etc/apt/sources.list.d/docker.sources, \
            fetch the lists of packages of /etc/apt/sources.list.d/docker.sources]
            host.repository[node-1:kubernetes] [write file /etc/apt/keyrings/kubernetes.asc, \
            write file /etc/apt/sources.list.d/kubernetes.sources, \
            fetch the lists of packages of /etc/apt/sources.list.d/kubernetes.sources]
            host.swap[node-1] [switch swap off, write file /etc/fstab, \
            let systemd read its unit files again]
            host.sysctl[node-1:net.bridge.bridge-nf-call-ip6tables] \
            [write file /etc/sysctl.d/zz-slipway-net.bridge.bridge-nf-call-ip6tables.conf, \
            set net.bridge.bridge-nf-call-ip6tables to 1]
            host.sysctl[node-1:net.bridge.bridge-nf-call-iptables] \
            [write file /etc/sysctl.d/zz-slipway-net.bridge.bridge-nf-call-iptables.conf, \
            set net.bridge.bridge-nf-call-iptables to 1]
            host.sysctl[node-1:net.ipv4.ip_forward] \
            [write file /etc/sysctl.d/zz-slipway-net.ipv4.ip_forward.conf, set net.ipv4.ip_forward to 1]
            host.unit[node-1:containerd.service] [let systemd read its unit files again, \
            enable unit containerd.service, restart unit containerd.service]
            host.unit[node-1:kubelet.service] [let systemd read its unit files again, \
            enable unit kubelet.service]
            """);
    }

    @Test
    void whatWasPlannedIsMadeAndThenNothingIsLeftToDo() {
        new World(folder).settle(Document.of("node-1", "node-2"));
    }

    @Test
    void stateThatIsLostIsFoundAgainOnTheHosts() {
        var world = new World(folder);
        var document = Document.of("node-1");
        world.settle(document);
        world.forget();

        var plan = world.plan(document);

        assertThat(plan.changes().values())
                .allSatisfy(planned -> assertThat(planned.change()).isInstanceOf(Change.Adopt.class))
                .allSatisfy(planned -> assertThat(planned.change().work()).isEqualTo(List.of()));
    }
}

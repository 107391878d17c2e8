package dev.slipway.host.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.plan.Edge;
import dev.slipway.engine.plan.Impact;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.UnitAction;
import dev.slipway.host.operation.UnitAction.Verb;
import dev.slipway.host.operation.WriteFile;
import dev.slipway.host.resource.OnHost;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a host over time: other versions, the cluster, and the end. */
class LifeTest {

    private static final OnHost NODE = new OnHost("node-1");

    @TempDir
    private Path folder;

    @Test
    void anotherPatchVersionChangesNothingButThePackages() {
        var world = new World(folder);
        var document = Document.of("node-1");
        world.settle(document.version("1.34.3"));

        var plan = world.plan(document.version("1.34.4"));

        assertThat(Told.lines(plan)).isEqualTo("""
            host.packages[node-1:kubeadm]: install kubeadm=1.34.4-1.1
            host.packages[node-1:kubelet]: install kubectl=1.34.4-1.1 kubelet=1.34.4-1.1
            """);
        assertThat(Told.reasons(plan)).contains("the document asks for another kubectl, kubelet");
        assertThat(plan.edges())
                .contains(new Edge(NODE.packages("kubeadm"), NODE.packages("kubelet"), Edge.When.AFTER_SUCCESS));
        world.settle(document.version("1.34.4"));
    }

    @Test
    void anEarlierVersionIsInstalledIfTheDocumentAsksForIt() {
        var world = new World(folder);
        var document = Document.of("node-1");
        world.settle(document.version("1.34.4"));

        world.settle(document.version("1.34.3"));

        assertThat(world.fingerprint("node-1")).contains("kubelet 1.34.3-1.1 installed hold");
    }

    @Test
    void theKubeletOfANodeThatHasJoinedIsRestartedForItsNewVersion() {
        var world = new World(folder);
        var document = Document.of("node-1");
        world.settle(document.version("1.34.3"));
        join(world);
        world.settle(document.version("1.34.3"));

        var plan = world.plan(document.version("1.34.4"));

        assertThat(Told.of(plan).get("host.unit[node-1:kubelet.service]"))
                .containsExactly("restart unit kubelet.service");
        assertThat(plan.changes().get(NODE.unit("kubelet.service")).change().cost())
                .isEqualTo(Impact.RESTARTS_SERVICE);
        world.settle(document.version("1.34.4"));
    }

    @Test
    void theKubeletOfANodeThatHasJoinedHasToRun() {
        var world = new World(folder);
        var document = Document.of("node-1");
        world.settle(document);
        join(world);
        world.byHand("node-1", new UnitAction(NODE.place(), "kubelet.service", Verb.STOP));

        assertThat(Told.lines(world.plan(document)))
                .isEqualTo("host.unit[node-1:kubelet.service]: start unit kubelet.service\n");
    }

    @Test
    void whetherTheKubeletRunsIsOfNoInterestOnceTheNodeHasLeft() {
        var world = new World(folder);
        var document = Document.of("node-1");
        world.settle(document);
        join(world);
        world.settle(document);
        world.byHand(
                "node-1",
                new dev.slipway.host.operation.RemovePath(NODE.place(), "/etc/kubernetes/kubelet.conf", false),
                new UnitAction(NODE.place(), "kubelet.service", Verb.STOP));

        assertThat(Told.lines(world.plan(document))).isEmpty();
    }

    private static void join(World world) {
        world.byHand(
                "node-1",
                write("/etc/kubernetes/kubelet.conf"),
                write("/var/lib/kubelet/config.yaml"),
                new UnitAction(NODE.place(), "kubelet.service", Verb.START));
    }

    private static WriteFile write(String path) {
        return new WriteFile(NODE.place(), path, new Content.Plain(Bytes.of("x\n")), "0600", "root", "root", false);
    }

    @Test
    void aBrokenPackageOfSomebodyElseIsRepairedBeforeSomethingIsInstalled() {
        var world = new World(folder);
        var document = Document.of("node-1");
        world.settle(document.version("1.34.3"));
        world.edit("node-1", "packages.txt", "", "broken 1.0-1 half-configured\n");

        assertThat(world.plan(document.version("1.34.3")).changes().values())
                .allSatisfy(planned -> assertThat(planned.change().work()).isEmpty());
        assertThat(Told.of(world.plan(document)).get("host.packages[node-1:kubeadm]"))
                .containsExactly("let dpkg finish what was interrupted", "install kubeadm=1.34.4-1.1");
    }

    @Test
    void aVersionThatAptDoesNotKnowYetHasItsListsFetchedFirst() {
        var world = new World(folder);
        var document = Document.of("node-1");
        world.settle(document);

        assertThat(Told.of(world.plan(document.version("1.34.99"))).get("host.packages[node-1:kubeadm]"))
                .containsExactly(
                        "fetch the lists of packages of /etc/apt/sources.list.d/kubernetes.sources",
                        "install kubeadm=1.34.99-*");
    }

    @Test
    void destroyLeavesWhatWasThereBefore() {
        var world = new World(folder);
        var document = Document.of("node-1");
        world.plan(document);
        var before = world.fingerprint("node-1");
        world.settle(document);
        assertThat(world.planDestroy(document).drift()).isEmpty();

        var result = world.destroy(document);

        assertThat(result.outcomes())
                .allSatisfy((_, outcome) -> assertThat(outcome.succeeded()).isTrue());
        assertThat(world.state().resources()).isEmpty();
        assertThat(world.fingerprint("node-1")).isEqualTo(before);
        assertThat(world.kernel("node-1"))
                .contains("swap /dev/sda2")
                .doesNotContain("module")
                .doesNotContain("= 1");
    }

    @Test
    void destroyPutsBackWhatWasChanged() {
        var world = new World(folder);
        var document = Document.of("node-1");
        world.byHand(
                "node-1",
                new WriteFile(
                        NODE.place(),
                        "/etc/systemd/system/kubelet.service",
                        new Content.Plain(Bytes.of("[Service]\nExecStart=/bin/true\n")),
                        "0600",
                        "root",
                        "root",
                        false));
        world.edit("node-1", "kernel.txt", "", "sysctl net.ipv4.ip_forward = 0\nmodule overlay = loaded\n");
        var before = world.fingerprint("node-1");
        world.settle(document);

        var result = world.destroy(document);

        assertThat(result.outcomes())
                .allSatisfy((_, outcome) -> assertThat(outcome.succeeded()).isTrue());
        assertThat(world.fingerprint("node-1")).isEqualTo(before);
        assertThat(world.kernel("node-1"))
                .contains("module overlay = loaded", "sysctl net.ipv4.ip_forward = 0")
                .doesNotContain("br_netfilter");
    }
}

package dev.slipway.host.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.document.value.AbsolutePath;
import dev.slipway.engine.document.value.FileMode;
import dev.slipway.engine.document.value.SecretReference;
import dev.slipway.engine.plan.AttributeChange.Cause;
import dev.slipway.engine.target.Operation;
import dev.slipway.host.document.Extras;
import dev.slipway.host.document.FileEntry;
import dev.slipway.host.document.FileText;
import dev.slipway.host.document.FolderEntry;
import dev.slipway.host.document.PackageEntry;
import dev.slipway.host.document.PackageName;
import dev.slipway.host.document.UnitEntry;
import dev.slipway.host.document.UnitName;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.HoldPackages;
import dev.slipway.host.operation.InstallPackages;
import dev.slipway.host.operation.MakeFolder;
import dev.slipway.host.operation.RemovePackages;
import dev.slipway.host.operation.RemovePath;
import dev.slipway.host.operation.SetAttributes;
import dev.slipway.host.operation.SetSysctl;
import dev.slipway.host.operation.UnitAction;
import dev.slipway.host.operation.UnitAction.Verb;
import dev.slipway.host.operation.UnloadModule;
import dev.slipway.host.operation.WriteFile;
import dev.slipway.host.resource.OnHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage done by hand is seen, named and repaired by only what is needed. */
class DamageTest {

    private static final OnHost NODE = new OnHost("node-1");
    private static final String CONFIG = "/etc/containerd/config.toml";
    private static final String KUBELET = "/etc/systemd/system/kubelet.service";
    private static final String KUBEADM = KUBELET + ".d/10-kubeadm.conf";
    private static final String UNIT = "/etc/systemd/system/acme.service";
    private static final String FORWARD = "/etc/sysctl.d/zz-slipway-net.ipv4.ip_forward.conf";

    @TempDir
    private static Path folder;

    private static World world = new World(Path.of("unused"));

    @BeforeAll
    static void anAppliedHost() {
        world = new World(folder);
        world.settle(document());
    }

    private static Document document() {
        var secret = new SecretReference.Variable("TOKEN");
        var extras = new Extras(
                List.of(new PackageEntry(new PackageName("jq"), Optional.empty(), false)),
                List.of(new FileEntry(
                        new AbsolutePath("/etc/acme/token"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(secret),
                        Optional.empty(),
                        "root",
                        "root")),
                List.of(new FolderEntry(new AbsolutePath("/srv/acme"), new FileMode(0750), "root", "root")),
                List.of(new UnitEntry(
                        new UnitName("acme.service"),
                        Optional.of(new FileText(
                                "[Service]\nExecStart=/usr/sbin/jq\n[Install]\nWantedBy=multi-user.target\n")),
                        Optional.empty(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false)),
                List.of(),
                Map.of());
        return Document.of("node-1").extras(extras).secret(secret, "key1:aaaa");
    }

    static Stream<Damage> damages() {
        return Stream.of(files(), units(), packages(), kernel()).flatMap(List::stream);
    }

    private static List<Damage> files() {
        var restart = "\nhost.unit[node-1:containerd.service]: restart unit containerd.service";
        return List.of(
                damage(
                        "a file is edited",
                        "host.file[node-1:" + CONFIG + "]: write file " + CONFIG + restart,
                        "content was changed by somebody else",
                        write(CONFIG, "version = 2\n")),
                damage(
                        "a file's mode is changed",
                        "host.file[node-1:" + CONFIG + "]: set mode 0644 and owner root:root of " + CONFIG,
                        "mode was changed by somebody else",
                        new SetAttributes(NODE.place(), CONFIG, "0600", "root", "root")),
                damage(
                        "a file's owner is changed",
                        "host.file[node-1:" + CONFIG + "]: set mode 0644 and owner root:root of " + CONFIG,
                        "owner was changed by somebody else",
                        new SetAttributes(NODE.place(), CONFIG, "0644", "daemon", "root")),
                damage(
                        "a file is deleted",
                        "host.file[node-1:" + CONFIG + "]: write file " + CONFIG + restart,
                        "it was made before and is gone",
                        new RemovePath(NODE.place(), CONFIG, false)),
                damage(
                        "a file is replaced by a folder",
                        "host.file[node-1:" + CONFIG + "]: write file " + CONFIG + restart,
                        "kind Optional[Text[text=folder]] -> Optional[Text[text=file]]",
                        new MakeFolder(NODE.place(), CONFIG, "0755", "root", "root", false)),
                new Damage(
                        "a file is replaced by a link",
                        world -> link(world, CONFIG, "/root/config.toml"),
                        "host.file[node-1:" + CONFIG + "]: write file " + CONFIG + restart,
                        "kind Optional[Text[text=link to /root/config.toml]]"),
                damage(
                        "a secret is edited",
                        "host.file[node-1:/etc/acme/token]: write file /etc/acme/token",
                        "content was changed by somebody else",
                        new WriteFile(
                                NODE.place(),
                                "/etc/acme/token",
                                new Content.Plain(Bytes.of("another\n")),
                                "0600",
                                "root",
                                "root",
                                false)),
                damage(
                        "a folder's mode is changed",
                        "host.folder[node-1:/srv/acme]: set mode 0750 and owner root:root of /srv/acme",
                        "mode was changed by somebody else",
                        new SetAttributes(NODE.place(), "/srv/acme", "0777", "root", "root")),
                damage(
                        "a folder is deleted",
                        "host.folder[node-1:/srv/acme]: make folder /srv/acme",
                        "it was made before and is gone",
                        new RemovePath(NODE.place(), "/srv/acme", false)),
                damage(
                        "a folder is replaced by a file",
                        "host.folder[node-1:/srv/acme]: make folder /srv/acme",
                        "kind Optional[Text[text=file]] -> Optional[Text[text=folder]]",
                        write("/srv/acme", "in the way")),
                damage(
                        "the note of the installation is gone",
                        "host.ownership[node-1]: note that the host belongs to acme",
                        "it was made before and is gone",
                        new RemovePath(NODE.place(), "/var/lib/slipway/host.json", false)));
    }

    private static List<Damage> units() {
        var containerd = "host.unit[node-1:containerd.service]: ";
        var reread = "let systemd read its unit files again";
        return List.of(
                damage(
                        "a unit is stopped",
                        containerd + "start unit containerd.service",
                        "state Optional[Text[text=stopped]] -> Optional[Text[text=running]]",
                        act("containerd.service", Verb.STOP)),
                damage(
                        "a unit is disabled",
                        containerd + "enable unit containerd.service",
                        "enabled was changed by somebody else",
                        act("containerd.service", Verb.DISABLE)),
                damage(
                        "a unit is masked",
                        containerd + "unmask unit containerd.service, enable unit containerd.service",
                        "masked",
                        act("containerd.service", Verb.MASK)),
                damage(
                        "a unit is masked and stopped",
                        containerd + "unmask unit containerd.service, enable unit containerd.service,"
                                + " start unit containerd.service",
                        "enabled, masked, state were changed by somebody else",
                        act("containerd.service", Verb.STOP),
                        act("containerd.service", Verb.MASK)),
                new Damage(
                        "a unit has failed",
                        world -> world.edit(
                                "node-1",
                                "units.txt",
                                "containerd.service active = active",
                                "containerd.service active = failed"),
                        containerd + "reset-failed unit containerd.service, start unit containerd.service",
                        "state Optional[Text[text=failed]] -> Optional[Text[text=running]]"),
                damage(
                        "a unit is edited",
                        "host.file[node-1:" + UNIT + "]: write file " + UNIT + "\nhost.unit[node-1:acme.service]: "
                                + reread + ", restart unit acme.service",
                        "restart: host.file[node-1:" + UNIT + "] changes",
                        write(UNIT, "[Service]\nExecStart=/usr/sbin/jq .\n[Install]\nWantedBy=multi-user.target\n")),
                damage(
                        "the kubelet's unit is edited before the node has joined",
                        "host.file[node-1:" + KUBELET + "]: write file " + KUBELET
                                + "\nhost.unit[node-1:kubelet.service]: " + reread,
                        "reload: host.file[node-1:" + KUBELET + "] changes",
                        write(
                                KUBELET,
                                "[Service]\nExecStart=/usr/bin/kubelet\n[Install]\nWantedBy=multi-user.target\n")),
                damage(
                        "a drop-in is gone",
                        "host.file[node-1:" + KUBEADM + "]: write file " + KUBEADM
                                + "\nhost.unit[node-1:kubelet.service]: " + reread,
                        "it was made before and is gone",
                        new RemovePath(NODE.place(), KUBEADM, false)),
                damage(
                        "the kubelet is disabled",
                        "host.unit[node-1:kubelet.service]: enable unit kubelet.service",
                        "enabled was changed by somebody else",
                        act("kubelet.service", Verb.DISABLE)));
    }

    private static List<Damage> packages() {
        var kubelet = "host.packages[node-1:kubelet]: ";
        var kubernetes = "/etc/apt/sources.list.d/kubernetes.sources";
        var fetch = "fetch the lists of packages of " + kubernetes;
        return List.of(
                damage(
                        "a package is removed",
                        kubelet + "install kubectl=1.34.4-1.1",
                        "kubectl Optional.empty -> Optional[Text[text=1.34.4-1.1]]",
                        new RemovePackages(NODE.place(), List.of("kubectl"), true)),
                damage(
                        "a package is downgraded",
                        kubelet + "install kubectl=1.34.4-1.1",
                        "kubectl was changed by somebody else",
                        install("kubectl", "1.34.3-1.1")),
                damage(
                        "a package is upgraded",
                        kubelet + "install kubectl=1.34.4-1.1",
                        "kubectl Optional[Text[text=1.34.5-1.1]] -> Optional[Text[text=1.34.4-1.1]]",
                        install("kubectl", "1.34.5-1.1")),
                damage(
                        "a package is no longer held",
                        "host.packages[node-1:kubeadm]: hold kubeadm",
                        "kubeadm hold was changed by somebody else",
                        new HoldPackages(NODE.place(), List.of("kubeadm"), false)),
                new Damage(
                        "a package is half-configured",
                        world -> world.edit(
                                "node-1",
                                "packages.txt",
                                "kubectl 1.34.4-1.1 installed",
                                "kubectl 1.34.4-1.1 half-configured"),
                        kubelet + "let dpkg finish what was interrupted",
                        "kubectl Optional[Text[text=1.34.4-1.1 (half-configured)]]"),
                damage(
                        "the engine's package is removed",
                        "host.packages[node-1:container-engine]: install containerd.io=2.2.9-1~debian.12~bookworm"
                                + "\nhost.unit[node-1:containerd.service]: enable unit containerd.service,"
                                + " start unit containerd.service",
                        "it was made before and is gone",
                        new RemovePackages(NODE.place(), List.of("containerd.io"), false)),
                damage(
                        "a package of the user's is removed",
                        "host.packages[node-1:extra]: install jq=1.0-1",
                        "it was made before and is gone",
                        new RemovePackages(NODE.place(), List.of("jq"), true)),
                damage(
                        "a repository is gone",
                        "host.repository[node-1:kubernetes]: write file " + kubernetes + ", " + fetch,
                        "sources",
                        new RemovePath(NODE.place(), kubernetes, false)),
                damage(
                        "a repository is edited",
                        "host.repository[node-1:kubernetes]: write file " + kubernetes + ", " + fetch,
                        "sources was changed by somebody else",
                        write(kubernetes, "Types: deb\nURIs: http://mirror.invalid/\nSuites: /\n")),
                damage(
                        "a repository's key is gone",
                        "host.repository[node-1:kubernetes]: write file /etc/apt/keyrings/kubernetes.asc, " + fetch,
                        "key, key mode were changed by somebody else",
                        new RemovePath(NODE.place(), "/etc/apt/keyrings/kubernetes.asc", false)),
                damage(
                        "a repository's key is hidden from apt",
                        "host.repository[node-1:kubernetes]: set mode 0644 and owner root:root of"
                                + " /etc/apt/keyrings/kubernetes.asc, " + fetch,
                        "key mode was changed by somebody else",
                        new SetAttributes(NODE.place(), "/etc/apt/keyrings/kubernetes.asc", "0600", "root", "root")));
    }

    private static List<Damage> kernel() {
        var sysctl = "host.sysctl[node-1:net.ipv4.ip_forward]: ";
        return List.of(
                damage(
                        "a kernel setting is changed",
                        sysctl + "set net.ipv4.ip_forward to 1",
                        "live was changed by somebody else",
                        new SetSysctl(NODE.place(), "net.ipv4.ip_forward", "0")),
                damage(
                        "a kernel setting's file is edited",
                        sysctl + "write file " + FORWARD,
                        "boot Optional[Text[text=net.ipv4.ip_forward = 0]]",
                        write(FORWARD, "net.ipv4.ip_forward = 0\n")),
                damage(
                        "a kernel setting's file is gone",
                        sysctl + "write file " + FORWARD,
                        "boot was changed by somebody else",
                        new RemovePath(NODE.place(), FORWARD, false)),
                damage(
                        "a module's file is gone",
                        "host.module[node-1:overlay]: write file /etc/modules-load.d/slipway-overlay.conf",
                        "boot was changed by somebody else",
                        new RemovePath(NODE.place(), "/etc/modules-load.d/slipway-overlay.conf", false)),
                damage(
                        "a module is unloaded",
                        "host.module[node-1:br_netfilter]: load kernel module br_netfilter"
                                + "\nhost.sysctl[node-1:net.bridge.bridge-nf-call-ip6tables]:"
                                + " set net.bridge.bridge-nf-call-ip6tables to 1"
                                + "\nhost.sysctl[node-1:net.bridge.bridge-nf-call-iptables]:"
                                + " set net.bridge.bridge-nf-call-iptables to 1",
                        "loaded was changed by somebody else",
                        new UnloadModule(NODE.place(), "br_netfilter")),
                new Damage(
                        "a swap line is back",
                        world -> append(world, "/etc/fstab", "/swapfile none swap sw 0 0\n"),
                        "host.swap[node-1]: write file /etc/fstab, let systemd read its unit files again",
                        "fstab was changed by somebody else"),
                new Damage(
                        "swap is on",
                        world -> world.edit("node-1", "kernel.txt", "", "swap /swapfile = on\n"),
                        "host.swap[node-1]: switch swap off",
                        "active was changed by somebody else"));
    }

    private static Damage damage(String name, String repair, String reason, Operation... operations) {
        return new Damage(name, world -> world.byHand("node-1", operations), repair, reason);
    }

    private static WriteFile write(String path, String text) {
        return new WriteFile(NODE.place(), path, new Content.Plain(Bytes.of(text)), "0644", "root", "root", false);
    }

    private static UnitAction act(String unit, Verb verb) {
        return new UnitAction(NODE.place(), unit, verb);
    }

    private static InstallPackages install(String name, String version) {
        return new InstallPackages(NODE.place(), List.of(new InstallPackages.Package(name, version, true)), true);
    }

    private static void link(World world, String path, String to) {
        at(world, path, place -> {
            Files.delete(place);
            Files.createSymbolicLink(place, Path.of(to));
        });
    }

    private static void append(World world, String path, String line) {
        at(world, path, place -> Files.writeString(place, Files.readString(place) + line));
    }

    private static void at(World world, String path, Edit edit) {
        try {
            edit.make(world.path("node-1", path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Edit {
        void make(Path place) throws IOException;
    }

    @ParameterizedTest
    @MethodSource("damages")
    void isNamedAndRepairedByOnlyWhatIsNeeded(Damage damage) {
        damage.done().accept(world);

        var plan = world.plan(document());

        assertThat(Told.lines(plan)).isEqualTo(damage.repair() + "\n");
        assertThat(Told.reasons(plan)).contains(damage.reason());
        assertThat(plan.drift()).isNotEmpty();
        assertThat(plan.changes().values())
                .flatExtracting(planned -> planned.change().attributeChanges())
                .allSatisfy(change -> assertThat(change.cause()).isIn(Cause.DRIFT, Cause.FOLLOWS));
    }

    @AfterEach
    void itIsRepaired() {
        world.settle(document());
    }
}

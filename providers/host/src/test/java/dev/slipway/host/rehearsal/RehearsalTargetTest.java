package dev.slipway.host.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Place;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Reading;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.RunResult;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.target.Target;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.operation.ClaimHost;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.InstallPackages;
import dev.slipway.host.operation.LoadModule;
import dev.slipway.host.operation.MakeFolder;
import dev.slipway.host.operation.ReloadUnits;
import dev.slipway.host.operation.RemovePackages;
import dev.slipway.host.operation.RemovePath;
import dev.slipway.host.operation.RestorePath;
import dev.slipway.host.operation.SetSysctl;
import dev.slipway.host.operation.SwapOff;
import dev.slipway.host.operation.SwapOn;
import dev.slipway.host.operation.UnitAction;
import dev.slipway.host.operation.UnitAction.Verb;
import dev.slipway.host.operation.UpdatePackageLists;
import dev.slipway.host.operation.WriteFile;
import dev.slipway.host.probe.CandidatesProbe;
import dev.slipway.host.probe.FileProbe;
import dev.slipway.host.probe.PackageProbe;
import dev.slipway.host.probe.SwapProbe;
import dev.slipway.host.probe.SysctlProbe;
import dev.slipway.host.probe.SystemProbe;
import dev.slipway.host.probe.UnitProbe;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTargetTest {

    private static final TargetId NODE = new TargetId("host", "node-1");
    private static final Place PLACE = Place.at(NODE);
    private static final String KEYRING = "/etc/apt/keyrings/kubernetes.asc";
    private static final String SOURCES = "/etc/apt/sources.list.d/kubernetes.list";

    @TempDir
    private Path folder;

    private Target host;

    @BeforeEach
    void open() {
        host = target("lineage-1");
        done(new UpdatePackageLists(PLACE, ""));
    }

    private Target target(String lineage) {
        var session = new Session("run-1", "acme", lineage, secret -> new byte[0], (_, _) -> {}, folder);
        var way = Value.of(Map.of("address", Value.of("192.0.2.11")));
        return new RehearsalOpener().open(NODE, way, Readings.NONE, session);
    }

    private RunResult run(Operation... operations) {
        return host.run(new Run("test", List.of(operations), Set.of(), Outputs.NONE, Duration.ofMinutes(1)));
    }

    private void done(Operation... operations) {
        assertThat(run(operations).failure()).isEmpty();
    }

    private <R extends Reading> R ask(Probe<R> probe) {
        return switch (host.read(Set.of(probe)).get(probe)) {
            case Answer.Read<R>(var reading) -> reading;
            case Answer.Unreadable<R>(var why) -> throw new AssertionError(why);
            case Answer.NotYet<R>(var because) -> throw new AssertionError(because);
        };
    }

    private static WriteFile file(String path, String text) {
        return new WriteFile(PLACE, path, new Content.Plain(Bytes.of(text)), "0644", "root", "root", true);
    }

    private void repository() {
        done(
                file(KEYRING, "key"),
                file(SOURCES, "deb [signed-by=" + KEYRING + "] https://pkgs.k8s.io/core:/stable:/v1.34/deb/ /\n"),
                new UpdatePackageLists(PLACE, SOURCES));
    }

    private static InstallPackages install(String name, String version) {
        return new InstallPackages(PLACE, List.of(new InstallPackages.Package(name, version, true)), false);
    }

    @Test
    void aHostIsBareDebianAtFirst() {
        var machine = ask(new SystemProbe(NODE));
        assertThat(machine.hostname()).isEqualTo("node-1");
        assertThat(machine.system() + machine.version()).isEqualTo("debian12");
        assertThat(ask(new SwapProbe(NODE)).areas()).isNotEmpty();
        assertThat(ask(new PackageProbe(NODE, "containerd")).version()).isEmpty();
    }

    @Test
    void askingChangesNothingOnDisk() throws IOException {
        ask(new SystemProbe(NODE));
        var before = snapshot();
        ask(new FileProbe(NODE, "/etc/fstab", true));
        ask(new UnitProbe(NODE, "kubelet.service"));
        ask(new CandidatesProbe(NODE, "containerd"));
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void aFileThatAPersonEditsIsReadAsEdited() throws IOException {
        done(file("/etc/motd", "hello\n"));
        Files.writeString(folder.resolve("hosts/node-1/root/etc/motd"), "changed by hand\n");
        assertThat(ask(new FileProbe(NODE, "/etc/motd", true))
                        .content()
                        .orElseThrow()
                        .text())
                .isEqualTo("changed by hand\n");
    }

    @Test
    void restoringAPathBringsBackWhatWasThereFirst() {
        var former = ask(new FileProbe(NODE, "/etc/fstab", true));
        done(file("/etc/fstab", "one\n"), file("/etc/fstab", "two\n"), new RestorePath(PLACE, "/etc/fstab"));
        assertThat(ask(new FileProbe(NODE, "/etc/fstab", true))).isEqualTo(former);
        done(file("/etc/new", "new\n"), new RestorePath(PLACE, "/etc/new"));
        assertThat(ask(new FileProbe(NODE, "/etc/new", false)).kind()).isEqualTo("absent");
    }

    @Test
    void aFolderInTheFilesPlaceGoes() {
        done(new MakeFolder(PLACE, "/etc/thing", "0755", "root", "root", false), file("/etc/thing", "text\n"));
        assertThat(ask(new FileProbe(NODE, "/etc/thing", false)).kind()).isEqualTo("file");
    }

    @Test
    void aBareHostKnowsNoPackagesUntilItsListsAreFetched() {
        var bare = new RehearsalOpener()
                .open(
                        new TargetId("host", "node-2"),
                        Value.MapOf.EMPTY,
                        Readings.NONE,
                        new Session("run-1", "acme", "l", secret -> new byte[0], (_, _) -> {}, folder));
        var probe = new CandidatesProbe(new TargetId("host", "node-2"), "containerd");
        assertThat(bare.read(Set.of(probe)).get(probe))
                .isEqualTo(new Answer.Read<>(new CandidatesProbe.Candidates(List.of())));
    }

    @Test
    void aSwapAreaThatIsNamedByItsIdentityKeepsItsName() {
        done(file("/etc/fstab", "UUID=77f1 none swap sw 0 0\n"), new SwapOff(PLACE), new SwapOn(PLACE));
        assertThat(ask(new SwapProbe(NODE)).areas()).containsExactly("UUID=77f1");
    }

    @Test
    void aPackageIsThereOnlyOnceItsRepositorysListsAreFetched() {
        assertThat(run(install("kubelet", "1.34.4-*")).failure().orElseThrow().detail())
                .contains("E: Unable to locate package kubelet");
        repository();
        done(install("kubelet", "1.34.4-*"));
        assertThat(ask(new PackageProbe(NODE, "kubelet")))
                .isEqualTo(new PackageProbe.Installed("1.34.4-1.1", "installed", true));
        assertThat(ask(new PackageProbe(NODE, "kubernetes-cni")).version()).isNotEmpty();
    }

    @Test
    void listsOfARepositoryWithoutItsKeyAreNotFetched() {
        done(file(SOURCES, "deb [signed-by=" + KEYRING + "] https://pkgs.k8s.io/core:/stable:/v1.34/deb/ /\n"));
        assertThat(run(new UpdatePackageLists(PLACE, SOURCES))
                        .failure()
                        .orElseThrow()
                        .detail())
                .contains("is not signed");
    }

    @Test
    void aDowngradeHasToBeAskedFor() {
        repository();
        done(install("kubectl", "1.34.4-1.1"));
        assertThat(run(install("kubectl", "1.34.3-1.1")).failure()).isPresent();
        done(new InstallPackages(PLACE, List.of(new InstallPackages.Package("kubectl", "1.34.3-1.1", true)), true));
        assertThat(ask(new PackageProbe(NODE, "kubectl")).version()).isEqualTo("1.34.3-1.1");
    }

    @Test
    void aKubeletWithoutConfigurationKeepsTryingToStart() {
        repository();
        done(install("kubelet", ""), new UnitAction(PLACE, "kubelet.service", Verb.RESTART));
        var unit = ask(new UnitProbe(NODE, "kubelet.service"));
        assertThat(unit.enabled()).isEqualTo("enabled");
        assertThat(unit.active() + ' ' + unit.sub()).isEqualTo("activating auto-restart");
    }

    @Test
    void aServiceWithABrokenConfigurationFailsToStart() {
        done(install("containerd", ""), file("/etc/containerd/config.toml", "this is no toml\n"));
        var result = run(new UnitAction(PLACE, "containerd.service", Verb.RESTART));
        assertThat(result.failure().orElseThrow().detail()).contains("failed to load TOML");
        assertThat(ask(new UnitProbe(NODE, "containerd.service")).active()).isEqualTo("failed");
    }

    @Test
    void aChangedUnitFileWantsAReload() {
        done(install("containerd", ""));
        assertThat(ask(new UnitProbe(NODE, "containerd.service")).reloadNeeded())
                .isFalse();
        done(file("/etc/systemd/system/containerd.service.d/limits.conf", "[Service]\nLimitNOFILE=1048576\n"));
        assertThat(ask(new UnitProbe(NODE, "containerd.service")).reloadNeeded())
                .isTrue();
        done(new ReloadUnits(PLACE));
        var unit = ask(new UnitProbe(NODE, "containerd.service"));
        assertThat(unit.reloadNeeded()).isFalse();
        assertThat(unit.dropIns()).containsExactly("/etc/systemd/system/containerd.service.d/limits.conf");
    }

    @Test
    void aMaskedUnitDoesNotStart() {
        done(
                install("containerd", ""),
                new UnitAction(PLACE, "containerd.service", Verb.STOP),
                new UnitAction(PLACE, "containerd.service", Verb.MASK));
        assertThat(run(new UnitAction(PLACE, "containerd.service", Verb.START)).failure())
                .isPresent();
        assertThat(ask(new UnitProbe(NODE, "containerd.service")).load()).isEqualTo("masked");
    }

    @Test
    void aRemovedPackageLeavesItsConfigurationUntilItIsPurged() {
        done(install("containerd", ""), new RemovePackages(PLACE, List.of("containerd"), false));
        assertThat(ask(new PackageProbe(NODE, "containerd")).status()).isEqualTo("config-files");
        assertThat(ask(new FileProbe(NODE, "/etc/containerd/config.toml", false))
                        .kind())
                .isEqualTo("file");
        done(new RemovePackages(PLACE, List.of("containerd"), true));
        assertThat(ask(new FileProbe(NODE, "/etc/containerd/config.toml", false))
                        .kind())
                .isEqualTo("absent");
    }

    @Test
    void aBridgeSettingIsThereOnceItsModuleIsLoaded() {
        var setting = new SysctlProbe(NODE, "net.bridge.bridge-nf-call-iptables");
        assertThat(ask(setting).value()).isEmpty();
        assertThat(run(new SetSysctl(PLACE, setting.key(), "1")).failure()).isPresent();
        done(new LoadModule(PLACE, "br_netfilter"), new SetSysctl(PLACE, setting.key(), "1"));
        assertThat(ask(setting).value()).contains("1");
    }

    @Test
    void aRebootBringsSwapBackUnlessFstabForgotIt() {
        done(new SwapOff(PLACE));
        ModelHost.open(folder.resolve("hosts/node-1"), "node-1", "").reboot();
        assertThat(ask(new SwapProbe(NODE)).areas()).isNotEmpty();
        done(new SwapOff(PLACE), file("/etc/fstab", "# no swap\n"));
        ModelHost.open(folder.resolve("hosts/node-1"), "node-1", "").reboot();
        assertThat(ask(new SwapProbe(NODE)).areas()).isEmpty();
    }

    @Test
    void aHostOfAnotherInstallationIsRefusedByName() {
        done(new ClaimHost(PLACE, "acme", "lineage-1"));
        var refusal = run(new ClaimHost(PLACE, "other", "lineage-2")).failure().orElseThrow();
        assertThat(refusal.what()).isEqualTo("the host belongs to the installation acme");
    }

    @Test
    void aSilentHostAnswersNothingAndDoesNothing() throws IOException {
        ask(new SystemProbe(NODE));
        Files.writeString(folder.resolve("hosts/node-1/silent"), "no route to host\n");
        var probe = new SystemProbe(NODE);
        assertThat(host.read(Set.of(probe)).get(probe)).isEqualTo(new Answer.Unreadable<>("no route to host"));
        assertThat(run(new RemovePath(PLACE, "/etc/fstab", false)).completed()).isZero();
    }

    @Test
    void operationsStopAtTheFirstThatFails() {
        var result = run(file("/etc/a", "a"), new LoadModule(PLACE, "no_such_module"), file("/etc/b", "b"));
        assertThat(result.completed()).isEqualTo(1);
        assertThat(ask(new FileProbe(NODE, "/etc/b", false)).kind()).isEqualTo("absent");
    }

    private Map<String, String> snapshot() throws IOException {
        try (var files = Files.walk(folder)) {
            var all = new java.util.TreeMap<String, String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.put(file.toString(), Files.readString(file));
            }
            return all;
        }
    }
}

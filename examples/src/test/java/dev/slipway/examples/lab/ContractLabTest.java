package dev.slipway.examples.lab;

import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Place;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Reading;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.target.Target;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.HoldPackages;
import dev.slipway.host.operation.InstallPackages;
import dev.slipway.host.operation.MakeFolder;
import dev.slipway.host.operation.ReloadUnits;
import dev.slipway.host.operation.RemovePackages;
import dev.slipway.host.operation.RemovePath;
import dev.slipway.host.operation.RestorePath;
import dev.slipway.host.operation.SetAttributes;
import dev.slipway.host.operation.SetSysctl;
import dev.slipway.host.operation.UnitAction;
import dev.slipway.host.operation.UnitAction.Verb;
import dev.slipway.host.operation.UpdatePackageLists;
import dev.slipway.host.operation.WriteFile;
import dev.slipway.host.probe.CandidatesProbe;
import dev.slipway.host.probe.FileProbe;
import dev.slipway.host.probe.PackageProbe;
import dev.slipway.host.probe.SysctlProbe;
import dev.slipway.host.probe.UnitProbe;
import dev.slipway.host.rehearsal.RehearsalOpener;
import dev.slipway.host.target.HostOpener;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same operations on a modelled host and on a real one leave the same to be read. */
class ContractLabTest {

    private static final TargetId HOST = new TargetId("host", "h11");
    private static final Place PLACE = Place.at(HOST);
    private static final String KEYRING = "/etc/apt/keyrings/kubernetes.asc";
    private static final String SOURCES = "/etc/apt/sources.list.d/kubernetes.list";
    private static final String UNIT = "contract.service";
    private static final String UNIT_FILE = "/etc/systemd/system/" + UNIT;
    private static final String UNIT_TEXT =
            "[Service]\nExecStart=/bin/sleep infinity\n[Install]\nWantedBy=multi-user.target\n";

    private static final Set<Probe<?>> PROBES = new LinkedHashSet<>(List.of(
            new FileProbe(HOST, "/srv/contract", true),
            new FileProbe(HOST, "/srv/other", true),
            new FileProbe(HOST, UNIT_FILE, true),
            new FileProbe(HOST, "/etc/default/kubelet", true),
            new PackageProbe(HOST, "kubelet"),
            new PackageProbe(HOST, "kubeadm"),
            new PackageProbe(HOST, "kubectl"),
            new PackageProbe(HOST, "kubernetes-cni"),
            new CandidatesProbe(HOST, "no-such-package"),
            new UnitProbe(HOST, UNIT),
            new UnitProbe(HOST, "kubelet.service"),
            new UnitProbe(HOST, "no-such.service"),
            new SysctlProbe(HOST, "net.ipv4.ip_forward"),
            new SysctlProbe(HOST, "no.such.setting")));

    @Test
    void modelAndHostAnswerAlikeAfterEachStep(@TempDir Path folder) throws IOException {
        var host = Lab.bare(11).getFirst();
        var session = new Session("contract", "contract", "lineage", secret -> new byte[0], (_, _) -> {}, folder);
        var way = Value.of(Map.of(
                "address", Value.of(host.address()),
                "user", Value.of("root"),
                "key", Value.of(Lab.folder().resolve("key").toString()),
                "known_hosts", Value.of(Lab.folder().resolve("known_hosts").toString()),
                "knownHosts", Value.of(Lab.folder().resolve("known_hosts").toString())));
        try (var real = new HostOpener().open(HOST, way, Readings.NONE, session);
                var model = new RehearsalOpener().open(HOST, way, Readings.NONE, session)) {
            // The lab's base has these as a bare host of the model has not.
            model.read(PROBES);
            var softly = new SoftAssertions();
            for (var step : steps()) {
                var onHost = run(real, step);
                var onModel = run(model, step);
                softly.assertThat(onModel.lines())
                        .as("after " + step + "\nhost: " + onHost.failure() + "\nmodel: " + onModel.failure())
                        .isEqualTo(onHost.lines());
            }
            softly.assertAll();
        }
    }

    private static List<List<Operation>> steps() throws IOException {
        var key = Bytes.of(Files.readAllBytes(Lab.folder().resolve("signing-key.asc")));
        var source = "deb [signed-by=" + KEYRING + "] http://10.77.0.1:8088/core:/stable:/v1.34/deb/ /\n";
        return List.of(
                List.of(),
                List.of(new UpdatePackageLists(PLACE, "")),
                List.of(install(false, "kubelet", "1.34.4-*")),
                List.of(file(KEYRING, key), file(SOURCES, Bytes.of(source)), new UpdatePackageLists(PLACE, SOURCES)),
                List.of(install(false, "kubectl", "1.34.3-*")),
                List.of(install(false, "kubelet", "1.34.4-1.1"), install(false, "kubeadm", "1.34.4-*")),
                List.of(install(false, "kubectl", "1.34.4-1.1")),
                List.of(install(false, "kubectl", "1.34.3-1.1")),
                List.of(install(true, "kubectl", "1.34.3-1.1")),
                List.of(install(false, "kubectl", "9.9.9-*")),
                List.of(new HoldPackages(PLACE, List.of("kubectl"), false)),
                List.of(file("/srv/contract", Bytes.of("one\n")), file("/srv/contract", Bytes.of("two\n"))),
                List.of(new SetAttributes(PLACE, "/srv/contract", "0640", "daemon", "adm")),
                List.of(new SetAttributes(PLACE, "/srv/not-there", "0640", "daemon", "adm"), file("/srv/x", key)),
                List.of(new RestorePath(PLACE, "/srv/contract")),
                List.of(new MakeFolder(PLACE, "/srv/other", "0750", "root", "adm", true)),
                List.of(file("/srv/other", Bytes.of("a file in the place of a folder\n"))),
                List.of(new RemovePath(PLACE, "/srv/other", false)),
                List.of(file(UNIT_FILE, Bytes.of(UNIT_TEXT)), new ReloadUnits(PLACE)),
                List.of(unit(Verb.ENABLE), unit(Verb.START)),
                List.of(file(UNIT_FILE, Bytes.of(UNIT_TEXT.replace("infinity", "999999")))),
                List.of(new ReloadUnits(PLACE), unit(Verb.RESTART)),
                List.of(unit(Verb.DISABLE), unit(Verb.STOP)),
                List.of(file(UNIT_FILE, Bytes.of(UNIT_TEXT.replace("sleep", "nothing"))), new ReloadUnits(PLACE)),
                List.of(unit(Verb.START), unit(Verb.ENABLE)),
                List.of(unit(Verb.RESET_FAILED)),
                List.of(new UnitAction(PLACE, "no-such.service", Verb.START)),
                List.of(new SetSysctl(PLACE, "net.ipv4.ip_forward", "1")),
                List.of(new SetSysctl(PLACE, "no.such.setting", "1")),
                List.of(new RemovePackages(PLACE, List.of("kubelet"), false)),
                List.of(new RemovePackages(PLACE, List.of("kubelet", "kubeadm"), true)));
    }

    private static WriteFile file(String path, Bytes bytes) {
        return new WriteFile(PLACE, path, new Content.Plain(bytes), "0644", "root", "root", true);
    }

    private static InstallPackages install(boolean downgrade, String name, String version) {
        return new InstallPackages(PLACE, List.of(new InstallPackages.Package(name, version, true)), downgrade);
    }

    private static UnitAction unit(Verb verb) {
        return new UnitAction(PLACE, UNIT, verb);
    }

    /**
     * What came of a step.
     *
     * @param lines how many operations were done, whether one failed, and what is to be read then
     * @param failure the words of the failure, which need not be the same
     */
    private record Seen(List<String> lines, String failure) {}

    private static Seen run(Target target, List<Operation> operations) {
        var result = target.run(new Run("contract", operations, PROBES, Outputs.NONE, Duration.ofMinutes(5)));
        var seen = new ArrayList<String>();
        seen.add("done " + result.completed() + (result.failure().isPresent() ? ", then a failure" : ""));
        for (var probe : PROBES) {
            seen.add(probe + ": " + said(result.after(), probe));
        }
        return new Seen(
                seen,
                result.failure()
                        .map(failure -> failure.what() + ": " + failure.detail())
                        .orElse("no failure"));
    }

    private static <R extends Reading> String said(Readings readings, Probe<R> probe) {
        return switch (readings.get(probe)) {
            case Answer.Read<R>(var reading) -> plain(reading);
            case Answer.Unreadable<R>(var why) -> "unreadable: " + why;
            case Answer.NotYet<R>(var because) -> "not yet: " + because;
        };
    }

    /**
     * A reading without what is another on each machine: moments, and the version of a package that only comes along.
     */
    private static String plain(Reading reading) {
        return switch (reading) {
            case UnitProbe.Unit unit ->
                String.join(
                        " ",
                        unit.load(),
                        unit.active(),
                        unit.sub(),
                        unit.enabled(),
                        unit.result(),
                        // One and the same folder, since /lib is a link.
                        unit.fragment().replaceFirst("^/lib/", "/usr/lib/"),
                        String.valueOf(unit.dropIns()),
                        String.valueOf(unit.reloadNeeded()),
                        unit.since() > 0 ? "since then" : "never");
            case FileProbe.Found found ->
                String.join(" ", found.kind(), found.mode(), found.owner(), found.group(), found.sha256())
                        + found.content().map(Bytes::text).orElse("");
            default -> String.valueOf(reading);
        };
    }
}

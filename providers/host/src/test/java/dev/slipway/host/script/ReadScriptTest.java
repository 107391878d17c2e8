package dev.slipway.host.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Reading;
import dev.slipway.engine.target.Readings;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.probe.AddressesProbe;
import dev.slipway.host.probe.CandidatesProbe;
import dev.slipway.host.probe.ConnectProbe;
import dev.slipway.host.probe.DpkgProbe;
import dev.slipway.host.probe.FileProbe;
import dev.slipway.host.probe.HttpProbe;
import dev.slipway.host.probe.ModuleProbe;
import dev.slipway.host.probe.OwnershipProbe;
import dev.slipway.host.probe.PackageProbe;
import dev.slipway.host.probe.PortsProbe;
import dev.slipway.host.probe.ProgramProbe;
import dev.slipway.host.probe.SecretFileProbe;
import dev.slipway.host.probe.SpaceProbe;
import dev.slipway.host.probe.SwapProbe;
import dev.slipway.host.probe.SysctlProbe;
import dev.slipway.host.probe.SystemProbe;
import dev.slipway.host.probe.UnitProbe;
import dev.slipway.state.TargetId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReadScriptTest {

    private static final TargetId HOST = new TargetId("host", "here");

    @TempDir
    Path world;

    private static <R extends Reading> R read(Readings readings, Probe<R> probe) {
        assertThat(readings.get(probe)).isInstanceOf(Answer.Read.class);
        return ((Answer.Read<R>) readings.get(probe)).reading();
    }

    @ParameterizedTest
    @EnumSource
    void filesAreSeenAsTheyAre(RealShell shell) throws IOException {
        var file = world.resolve("file");
        Files.write(file, new byte[] {0, 1, '\n', (byte) 0xff, 0});
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        var folder = Files.createDirectory(world.resolve("folder"));
        var link = Files.createSymbolicLink(world.resolve("link"), Path.of("no such\nplace"));
        var below = new FileProbe(HOST, file + "/below", true);
        var whole = new FileProbe(HOST, file.toString(), true);
        var without = new FileProbe(HOST, file.toString(), false);
        var folderProbe = new FileProbe(HOST, folder.toString(), true);
        var linkProbe = new FileProbe(HOST, link.toString(), true);
        var absent = new FileProbe(HOST, world + "/absent", true);

        var readings = shell.read(world, whole, without, folderProbe, linkProbe, absent, below);

        assertThat(read(readings, whole).content()).contains(Bytes.of(Files.readAllBytes(file)));
        assertThat(read(readings, whole).mode()).isEqualTo("0640");
        assertThat(read(readings, whole).owner()).isEqualTo(Files.getOwner(file).getName());
        assertThat(read(readings, without).content()).isEmpty();
        assertThat(read(readings, without).sha256()).isEqualTo(Digest.sha256(Files.readAllBytes(file)));
        assertThat(read(readings, folderProbe).kind()).isEqualTo("folder");
        assertThat(read(readings, linkProbe).kind()).isEqualTo("link");
        assertThat(read(readings, linkProbe).link()).isEqualTo("no such\nplace");
        assertThat(read(readings, absent)).isEqualTo(FileProbe.Found.ABSENT);
        assertThat(read(readings, below)).isEqualTo(FileProbe.Found.ABSENT);
    }

    @ParameterizedTest
    @EnumSource
    void namesAndContentsMayBeAnything(RealShell shell) throws IOException {
        var probes = new java.util.TreeMap<String, FileProbe>();
        for (var text : Hostile.KNOWN) {
            if (!text.isEmpty()) {
                var name = text.replace('/', '_');
                Files.writeString(world.resolve(name), "content: " + text);
                probes.put(text, new FileProbe(HOST, world + "/" + name, true));
            }
        }

        var readings = shell.read(scene(), Set.copyOf(probes.values()));

        probes.forEach((text, probe) ->
                assertThat(read(readings, probe).content()).as(text).contains(Bytes.of("content: " + text)));
        assertThat(Path.of("/tmp/slipway-hostile")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void contentIsSentUpTo256KiB(RealShell shell) throws IOException {
        var most = Files.write(world.resolve("most"), new byte[256 << 10]);
        var more = Files.write(world.resolve("more"), new byte[(256 << 10) + 1]);
        var small = Files.writeString(world.resolve("small"), "small");
        var mostProbe = new FileProbe(HOST, most.toString(), true);
        var moreProbe = new FileProbe(HOST, more.toString(), true);
        var smallProbe = new FileProbe(HOST, small.toString(), true);

        var readings = shell.read(world, mostProbe, moreProbe, smallProbe);

        assertThat(read(readings, mostProbe).content().orElseThrow().size()).isEqualTo(256 << 10);
        assertThat(read(readings, moreProbe).content()).isEmpty();
        assertThat(read(readings, moreProbe).sha256()).isEqualTo(Digest.sha256(Files.readAllBytes(more)));
        assertThat(read(readings, smallProbe).content()).contains(Bytes.of("small"));
    }

    @ParameterizedTest
    @EnumSource
    void ofASecretOnlyTheDigestIsHandedOn(RealShell shell) throws IOException {
        Files.writeString(world.resolve("secret"), "hush");
        var probe = new SecretFileProbe(HOST, world + "/secret");
        var absent = new SecretFileProbe(HOST, world + "/other");

        var readings = shell.read(world, probe, absent);

        assertThat(read(readings, probe).digest()).isEqualTo("digest of hush");
        assertThat(read(readings, absent)).isEqualTo(SecretFileProbe.Found.ABSENT);
    }

    @ParameterizedTest
    @EnumSource
    void packagesAreSeenAsDpkgKnowsThem(RealShell shell) {
        var dpkg = new PackageProbe(HOST, "dpkg");
        var none = new PackageProbe(HOST, "no-such-package");
        var locks = new DpkgProbe(HOST);

        var readings = shell.read(world, dpkg, none, locks);

        assertThat(read(readings, dpkg).status()).isEqualTo("installed");
        assertThat(read(readings, dpkg).version()).matches("[0-9].*");
        assertThat(read(readings, none)).isEqualTo(new PackageProbe.Installed("", "not-installed", false));
        assertThat(read(readings, locks).broken()).doesNotContain("dpkg");
    }

    @ParameterizedTest
    @EnumSource
    void theMachineSaysWhatItIs(RealShell shell) throws IOException {
        var probe = new SystemProbe(HOST);

        var machine = read(shell.read(world, probe), probe);

        assertThat(machine.hostname())
                .isEqualTo(
                        Files.readString(Path.of("/proc/sys/kernel/hostname")).strip());
        assertThat(machine.kernel()).isEqualTo(System.getProperty("os.version"));
        assertThat(machine.system()).isEqualTo("debian");
        assertThat(machine.memory()).isGreaterThan(1 << 20);
        assertThat(machine.processors()).isPositive();
        assertThat(machine.architecture()).isNotEmpty();
        assertThat(Math.abs(machine.clock() - System.currentTimeMillis())).isLessThan(60_000);
    }

    @ParameterizedTest
    @EnumSource
    void kernelSettingsAreReadOrAbsent(RealShell shell) {
        var ports = new SysctlProbe(HOST, "net.ipv4.ip_local_port_range");
        var none = new SysctlProbe(HOST, "net.no.such.setting");
        var way = new SysctlProbe(HOST, "kernel/ostype");
        var out = new SysctlProbe(HOST, "..//..//etc");

        var readings = shell.read(world, ports, none, way, out);

        assertThat(read(readings, ports).value().orElseThrow()).matches("[0-9]+ [0-9]+");
        assertThat(read(readings, none).value()).isEmpty();
        assertThat(read(readings, way).value()).contains("Linux");
        assertThat(readings.get(out)).isInstanceOf(Answer.Unreadable.class);
    }

    @ParameterizedTest
    @EnumSource
    void kernelModulesThatDoNotExistAreNotThere(RealShell shell) {
        var probe = new ModuleProbe(HOST, "no-such-module");

        assertThat(read(shell.read(world, probe), probe)).isEqualTo(new ModuleProbe.Module(false, false, false));
    }

    @ParameterizedTest
    @EnumSource
    void listenersAreSeenWithTheirProcess(RealShell shell) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var probe = new PortsProbe(HOST);

            var ports = read(shell.read(world, probe), probe);

            assertThat(ports.listeners())
                    .filteredOn(listener -> listener.port() == server.getLocalPort())
                    .singleElement()
                    .satisfies(listener -> {
                        assertThat(listener.protocol()).isEqualTo("tcp");
                        assertThat(listener.address()).endsWith("127.0.0.1");
                        assertThat(listener.pid())
                                .isEqualTo(ProcessHandle.current().pid());
                        assertThat(listener.process()).isEqualTo("java");
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void connectionsAreOpenRefusedOrSilent(RealShell shell) throws IOException {
        int refusedPort;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refusedPort = gone.getLocalPort();
        }
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var open = new ConnectProbe(HOST, "127.0.0.1", server.getLocalPort());
            var refused = new ConnectProbe(HOST, "127.0.0.1", refusedPort);
            var silent = new ConnectProbe(HOST, "-e print 1", 80);

            var readings = shell.read(world, open, refused, silent);

            assertThat(read(readings, open).outcome()).isEqualTo("open");
            assertThat(read(readings, refused).outcome()).isEqualTo("refused");
            assertThat(read(readings, silent).outcome()).isEqualTo("silent");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anHttpAnswerHasStatusAndBody(RealShell shell) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var client = server.accept()) {
                    var request = new byte[4096];
                    var length = client.getInputStream().read(request);
                    var path = new String(request, 0, length, StandardCharsets.UTF_8).split(" ")[1];
                    client.getOutputStream()
                            .write(("HTTP/1.1 503 Busy\r\nX: y\r\n\r\nnot ready: " + path)
                                    .getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            var probe = new HttpProbe(
                    HOST, "http://127.0.0.1:" + server.getLocalPort() + "/healthz?full=$(id)".replace("$(id)", "1"));
            var elsewhere = new HttpProbe(HOST, "http://10.0.0.1/");

            var readings = shell.read(world, probe, elsewhere);

            assertThat(read(readings, probe)).isEqualTo(new HttpProbe.Answered(503, "not ready: /healthz?full=1"));
            assertThat(readings.get(elsewhere)).isInstanceOf(Answer.Unreadable.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void programsGetTheirArgumentsUntouched(RealShell shell) {
        var arguments = new java.util.ArrayList<>(List.of("/usr/bin/printf", "[%s]"));
        arguments.addAll(Hostile.KNOWN.stream().filter(text -> !text.isEmpty()).toList());
        var echo = new ProgramProbe(HOST, arguments);
        var failing = new ProgramProbe(HOST, List.of("/bin/sh", "-c", "echo out; echo err >&2; exit 3"));
        var none = new ProgramProbe(HOST, List.of("/no/such/program"));

        var readings = shell.read(world, echo, failing, none);

        assertThat(read(readings, echo).output())
                .isEqualTo(Hostile.KNOWN.stream()
                        .filter(text -> !text.isEmpty())
                        .map(text -> "[" + text + "]")
                        .collect(java.util.stream.Collectors.joining()));
        assertThat(read(readings, failing)).isEqualTo(new ProgramProbe.Printed(3, "out\n", "err"));
        assertThat(read(readings, none).exit()).isEqualTo(127);
    }

    @ParameterizedTest
    @EnumSource
    void roomIsThatOfTheNearestFolder(RealShell shell) {
        var probe = new SpaceProbe(HOST, world + "/not/there/yet");

        var space = read(shell.read(world, probe), probe);

        assertThat(space.total()).isPositive();
        assertThat(space.available()).isLessThanOrEqualTo(space.total());
        assertThat(space.mount()).startsWith("/");
    }

    @ParameterizedTest
    @EnumSource
    void addressesRoutesAndSwapAreListed(RealShell shell) {
        var addresses = new AddressesProbe(HOST);
        var swap = new SwapProbe(HOST);

        var readings = shell.read(world, addresses, swap);

        assertThat(read(readings, addresses).addresses()).contains("127.0.0.1/8");
        assertThat(readings.get(swap)).isInstanceOf(Answer.Read.class);
    }

    @ParameterizedTest
    @EnumSource
    void theNoteOfTheInstallationIsRead(RealShell shell) throws IOException {
        var probe = new OwnershipProbe(HOST);
        assertThat(read(shell.read(world, probe), probe)).isEqualTo(new OwnershipProbe.Owner("", ""));

        Files.createDirectories(world.resolve("lib"));
        Files.writeString(world.resolve("lib/host.json"), new HostNote("ac\"me\n", "l-1").text());
        assertThat(read(shell.read(world, probe), probe)).isEqualTo(new OwnershipProbe.Owner("ac\"me\n", "l-1"));

        Files.writeString(world.resolve("lib/host.json"), "{}");
        assertThat(shell.read(world, probe).get(probe)).isInstanceOf(Answer.Unreadable.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatAHostCannotAnswerIsUnreadableAndNotAbsent(RealShell shell) {
        var unit = new UnitProbe(HOST, "not a unit");
        var name = new PackageProbe(HOST, "--no");
        var candidates = new CandidatesProbe(HOST, "$(id)");
        var path = new FileProbe(HOST, "relative", false);

        var readings = shell.read(world, unit, name, candidates, path);

        assertThat(readings.all().values()).hasSize(4).allMatch(Answer.Unreadable.class::isInstance);
    }

    @Test
    void lookingLeavesNothingBehind() throws IOException {
        RealShell.DASH.read(
                world, new OwnershipProbe(HOST), new SystemProbe(HOST), new FileProbe(HOST, "/etc/passwd", true));

        try (var files = Files.list(world)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void theScriptIsTheSameForTheSameProbesInAnyOrder() throws UnfitText {
        Set<Probe<?>> probes = new java.util.LinkedHashSet<>(List.of(new SystemProbe(HOST), new SwapProbe(HOST)));
        Set<Probe<?>> turned = new java.util.LinkedHashSet<>(List.of(new SwapProbe(HOST), new SystemProbe(HOST)));

        assertThat(ReadScript.of(scene(), probes, List.of()).text())
                .isEqualTo(ReadScript.of(scene(), turned, List.of()).text());
    }

    private Scene scene() {
        return RealShell.scene(world);
    }
}

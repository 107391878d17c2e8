package dev.slipway.host.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Reading;
import dev.slipway.engine.target.Readings;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.probe.AddressesProbe;
import dev.slipway.host.probe.CandidatesProbe;
import dev.slipway.host.probe.DpkgProbe;
import dev.slipway.host.probe.PackageProbe;
import dev.slipway.host.probe.PortsProbe;
import dev.slipway.host.probe.SwapProbe;
import dev.slipway.host.probe.SystemProbe;
import dev.slipway.host.probe.UnitProbe;
import dev.slipway.state.TargetId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What programs that this machine may not have, or not in this state, print, and what it means. */
class AnswersTest {

    private static final TargetId HOST = new TargetId("host", "node-1");

    private static Section printed(String text) {
        return new Section(Bytes.of(text), true, 0, "");
    }

    private static Readings answers(Question question, Section... sections) {
        var answers = Readings.builder();
        question.answer(List.of(sections), answers);
        return answers.build();
    }

    private static <R extends Reading> R read(Readings readings, dev.slipway.engine.target.Probe<R> probe) {
        assertThat(readings.get(probe)).isInstanceOf(Answer.Read.class);
        return ((Answer.Read<R>) readings.get(probe)).reading();
    }

    @Test
    void unitsComeInTheOrderInWhichTheyWereAskedWhateverTheyCallThemselves() {
        var ssh = new UnitProbe(HOST, "sshd.service");
        var none = new UnitProbe(HOST, "none.service");
        var readings = answers(new UnitQuestion(List.of(ssh, none)), printed("""
            NRestarts=2
            Result=success
            ActiveEnterTimestampMonotonic=1234567
            LoadState=loaded
            ActiveState=active
            SubState=running
            FragmentPath=/lib/systemd/system/ssh.service
            DropInPaths=/etc/systemd/system/ssh.service.d/a.conf /run/systemd/system/ssh.service.d/b.conf
            UnitFileState=enabled
            NeedDaemonReload=yes

            Result=success
            LoadState=not-found
            ActiveState=inactive
            SubState=dead
            NeedDaemonReload=no
            ActiveEnterTimestampMonotonic=0
            """));

        assertThat(read(readings, ssh))
                .isEqualTo(new UnitProbe.Unit(
                        "loaded",
                        "active",
                        "running",
                        "enabled",
                        "success",
                        "/lib/systemd/system/ssh.service",
                        List.of("/etc/systemd/system/ssh.service.d/a.conf", "/run/systemd/system/ssh.service.d/b.conf"),
                        true,
                        1_234_567,
                        2));
        assertThat(read(readings, none).load()).isEqualTo("not-found");
        assertThat(read(readings, none).dropIns()).isEmpty();
    }

    @Test
    void fewerUnitsThanWereAskedAreNone() {
        var one = new UnitProbe(HOST, "a.service");
        var other = new UnitProbe(HOST, "b.service");
        var readings = answers(new UnitQuestion(List.of(one, other)), printed("LoadState=loaded\n"));
        assertThat(readings.all().values()).allMatch(Answer.Unreadable.class::isInstance);
    }

    @Test
    void packagesThatAreHeldHalfDoneOrGoneAreToldApart() {
        var kubelet = new PackageProbe(HOST, "kubelet");
        var docker = new PackageProbe(HOST, "docker.io");
        var gone = new PackageProbe(HOST, "ufw");
        var foreign = new PackageProbe(HOST, "libc6:i386");
        var dpkg = new DpkgProbe(HOST);
        var readings = answers(
                new PackageQuestion(List.of(kubelet, docker, gone, foreign), List.of(dpkg)),
                printed("""
                    installed hold kubelet amd64 1.34.4-1.1
                    half-configured install docker.io amd64 20.10.24+dfsg1-1
                    config-files deinstall ufw all 0.36-7
                    installed install libc6 amd64 2.36-9
                    unpacked install libc6 i386 2.36-8
                    """),
                printed("interrupted\nholder apt-get (pid 812)\n"));

        assertThat(read(readings, kubelet)).isEqualTo(new PackageProbe.Installed("1.34.4-1.1", "installed", true));
        assertThat(read(readings, docker))
                .isEqualTo(new PackageProbe.Installed("20.10.24+dfsg1-1", "half-configured", false));
        assertThat(read(readings, gone)).isEqualTo(new PackageProbe.Installed("", "config-files", false));
        assertThat(read(readings, foreign).version()).isEqualTo("2.36-8");
        assertThat(read(readings, dpkg))
                .isEqualTo(new DpkgProbe.Dpkg(List.of("docker.io", "libc6"), true, "apt-get (pid 812)"));
    }

    @Test
    void aDpkgThatFailsLeavesAllUnreadable() {
        var probe = new PackageProbe(HOST, "kubelet");
        var failed = new Section(Bytes.of("! 2\n"), true, 0, "dpkg-query: error: parsing file '/var/lib/dpkg/status'");
        assertThat(answers(new PackageQuestion(List.of(probe), List.of()), failed)
                        .get(probe))
                .isEqualTo(
                        new Answer.Unreadable<>("dpkg-query: dpkg-query: error: parsing file '/var/lib/dpkg/status'"));
    }

    @Test
    void candidatesKeepTheOrderOfTheListsAndAreNotRepeated() {
        var probe = new CandidatesProbe(HOST, "kubelet");
        var none = new CandidatesProbe(HOST, "kubeadm");
        var readings = answers(new CandidatesQuestion(List.of(probe, none)), printed("""
               kubelet | 1.34.5-1.1 | https://pkgs.k8s.io/core:/stable:/v1.34/deb  Packages
               kubelet | 1.34.4-1.1 | https://pkgs.k8s.io/core:/stable:/v1.34/deb  Packages
               kubelet | 1.34.4-1.1 | https://mirror.example  Packages
            """));
        assertThat(read(readings, probe).versions()).containsExactly("1.34.5-1.1", "1.34.4-1.1");
        assertThat(read(readings, none).versions()).isEmpty();
    }

    @Test
    void listenersOfBothProtocolsAndFamiliesAreDecoded() {
        var probe = new PortsProbe(HOST);
        var readings = answers(
                new ListenerQuestion(probe),
                printed("""
                    /proc/net/tcp:   0: 0100007F:2808 00000000:0000 0A 00000000:00000000 00:0 00000000 0 0 77 1 0 100 0
                    /proc/net/tcp:   1: 0B004D0A:0016 01004D0A:8E32 07 00000000:00000000 00:0 00000000 0 0 78 1 0 100 0
                    /proc/net/tcp6:  0: 00000000000000000000000000000000:0016 00000000000000000000000000000000:0000 0A \
                    00000000:00000000 00:00000000 00000000     0        0 79 1 0 100 0
                    /proc/net/udp6: 31: 000080FE00000000FF005450B6AD1DFE:0222 00000000000000000000000000000000:0000 07 \
                    00000000:00000000 00:00000000 00000000     0        0 80 2 0 0
                    """),
                printed("socket:[77] /proc/900/fd\nsocket:[77] /proc/42/fd\nsocket:[79] /proc/7/fd\nnoise\n"),
                printed("42 (kube let) S 1 2\n7 (a) b) (c) S 1 1\n900 (sh) S 42 1\n"));

        assertThat(read(readings, probe).listeners())
                .containsExactly(
                        new PortsProbe.Listener("tcp", "127.0.0.1", 10_248, "kube let", 42),
                        new PortsProbe.Listener("tcp", "*", 22, "a) b) (c", 7),
                        new PortsProbe.Listener("udp", "fe80:0:0:0:5054:ff:fe1d:adb6", 546, "", 0));
    }

    @Test
    void routesHaveTheirDevice() {
        var probe = new AddressesProbe(HOST);
        var readings = answers(new AddressQuestion(probe), printed("""
            1: lo    inet 127.0.0.1/8 scope host lo\\       valid_lft forever preferred_lft forever
            2: host0    inet 10.77.0.11/24 brd 10.77.0.255 scope global host0\\       valid_lft forever
            2: host0    inet6 fe80::1/64 scope link \\       valid_lft forever preferred_lft forever
            default via 10.77.0.1 dev host0\s
            10.77.0.0/24 dev host0 proto kernel scope link src 10.77.0.11\s
            blackhole 10.9.0.0/16\s
            """));
        assertThat(read(readings, probe))
                .isEqualTo(new AddressesProbe.Addresses(
                        List.of("127.0.0.1/8", "10.77.0.11/24", "fe80::1/64"),
                        List.of(
                                new AddressesProbe.Route("default", "host0"),
                                new AddressesProbe.Route("10.77.0.0/24", "host0"),
                                new AddressesProbe.Route("blackhole", ""))));
    }

    @Test
    void swapAreasHaveTheirWholeName() {
        var probe = new SwapProbe(HOST);
        var readings = answers(new SwapQuestion(probe), printed("""
            Filename\t\tType\tSize\tUsed\tPriority
            /dev/sda2   partition 1 0 -2
            /swap\\040file file 1 0 -3
            """));
        assertThat(read(readings, probe).areas()).containsExactly("/dev/sda2", "/swap file");
    }

    @Test
    void theMachinesFactsAreFoundWhateverOsReleaseSays() {
        var probe = new SystemProbe(HOST);
        var readings = answers(new SystemQuestion(probe), printed("""
            hostname=node-1
            machine-id=0123
            boot_id=4567
            osrelease=6.1.0-18-amd64
            meminfo=MemTotal:        8149288 kB
            processors=4
            architecture=amd64
            cgroups=2
            clock=1767225600123
            PRETTY_NAME="Ubuntu 24.04"
            hostname=liar
            ID=ubuntu
            VERSION_ID="24.04"
            VERSION_CODENAME=noble
            """));
        assertThat(read(readings, probe))
                .isEqualTo(new SystemProbe.Machine(
                        "node-1",
                        "0123",
                        "4567",
                        "ubuntu",
                        "24.04",
                        "noble",
                        "amd64",
                        "6.1.0-18-amd64",
                        4,
                        8_149_288L * 1024,
                        2,
                        1_767_225_600_123L));
    }

    @Test
    void whatAptHasToSayIsWhatIsTold() {
        var error =
                "W: Some warning\nE: Failed to fetch http://x/y  404  Not Found\nE: Unable to fetch some archives\n";
        assertThat(Words.ofFailure(error, "Reading package lists...\n"))
                .isEqualTo("E: Failed to fetch http://x/y  404  Not Found\nE: Unable to fetch some archives");
        assertThat(Words.ofFailure("", "\u001b[31mall\u001b[0m\r\nof it\u0007\n"))
                .isEqualTo("all\nof it");
        assertThat(Words.ofFailure("", "")).isEmpty();
    }
}

package dev.slipway.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with one host is told clearly and in time, the other goes on, and the rerun converges. */
class FaultLabTest {

    @TempDir
    private Path folder;

    private final Lab.Host well = new Lab.Host(6);
    private final Lab.Host ill = new Lab.Host(7);

    private Documents documents() {
        return Documents.of("faults", List.of(well, ill));
    }

    private Slipway slipway() {
        return Slipway.in(folder, documents().text());
    }

    @BeforeEach
    void twoBareHosts() {
        Lab.bare(6, 7);
    }

    @AfterEach
    void heal() {
        ill.does("heal");
        Lab.run("mirror", "mend");
    }

    private void theOtherHostIsDone() {
        assertThat(well.in("dpkg-query -W -f '${Version} ' kubelet kubeadm")).isEqualTo("1.34.4-1.1 1.34.4-1.1 ");
        assertThat(well.in("systemctl is-enabled kubelet")).isEqualTo("enabled\n");
    }

    private void theRerunConverges() {
        slipway().applies();
        slipway().hasNothingToDo();
    }

    private Ended fails() {
        return failed(slipway().run("apply", "--auto-approve"));
    }

    private Ended failed(Ended ended) {
        assertThat(ended.exit()).as(ended.said()).isEqualTo(1);
        assertThat(ended.said()).contains("h7").doesNotContain("Exception", "\tat ");
        return ended;
    }

    /** An apply of which the ill host has done something. */
    private Programs.Running applyInItsMiddle() {
        var apply = slipway().start("apply", "--auto-approve");
        apply.awaitSaying("host.package-lists[h7]: created");
        return apply;
    }

    @Test
    void aHostWhoseCableIsCutIsHeldAndTheOtherGoesOn() {
        ill.does("cut");
        assertThat(fails().said()).contains("no connection within");
        theOtherHostIsDone();
        ill.does("heal");
        theRerunConverges();
    }

    @Test
    void aCableThatIsCutDuringTheApplyFailsThatHostOnly() {
        var apply = applyInItsMiddle();
        ill.does("cut");
        failed(apply.await(Slipway.DEADLINE));
        theOtherHostIsDone();
        ill.does("heal");
        theRerunConverges();
    }

    @Test
    void aFrozenHostIsGivenUpInTime() {
        ill.does("pause");
        assertThat(fails().said()).contains("does not answer");
        theOtherHostIsDone();
        ill.does("heal");
        theRerunConverges();
    }

    @Test
    void aHostThatFreezesDuringTheApplyIsGivenUpInTime() {
        var apply = applyInItsMiddle();
        ill.does("pause");
        failed(apply.await(Slipway.DEADLINE));
        theOtherHostIsDone();
        ill.does("heal");
        theRerunConverges();
    }

    @Test
    void aSlowLinkIsNoFault() {
        ill.does("slow", "200");
        theRerunConverges();
    }

    @Test
    void aFullDiskIsToldInTheHostsOwnWords() {
        ill.does("fill", "1");
        assertThat(fails().said()).containsIgnoringCase("no space left on device");
        theOtherHostIsDone();
        ill.does("unfill");
        theRerunConverges();
    }

    @Test
    void aChangedHostKeyIsRefusedWithItsPlaceInKnownHosts() {
        ill.does("rekey");
        assertThat(fails().said()).containsPattern("known_hosts:[0-9]+").contains("SHA256:");
        theOtherHostIsDone();
        ill.does("trust");
        theRerunConverges();
    }

    @Test
    void aWrongSudoPasswordIsToldAtOnceAndNeverShown() {
        ill.does("sudo", "password");
        var document = documents()
                .connection("{user: opspw, sudo: {password: {env: SUDO_PASSWORD}}}")
                .text();
        var wrong = Slipway.in(folder, document).with("SUDO_PASSWORD", "not-the-password");
        var refused = failed(wrong.run("apply", "--auto-approve"));
        assertThat(refused.said()).contains("sudo").doesNotContain("not-the-password");
        theOtherHostIsDone();
        var right = wrong.with("SUDO_PASSWORD", "slipway-lab");
        right.applies();
        right.hasNothingToDo();
    }

    @Test
    void aHostWithoutSshdFailsAlone() {
        ill.does("sshd", "stop");
        assertThat(fails().said()).containsIgnoringCase("refused");
        theOtherHostIsDone();
        ill.does("sshd", "start");
        theRerunConverges();
    }

    @Test
    void aKilledSshdIsReachedAgainOrTheRerunConverges() {
        var apply = applyInItsMiddle();
        ill.does("sshd", "kill");
        var ended = apply.await(Slipway.DEADLINE);
        if (ended.exit() != 0) {
            failed(ended);
        }
        theOtherHostIsDone();
        theRerunConverges();
    }

    @Test
    void aRebootInTheMiddleIsSurvived() {
        var apply = applyInItsMiddle();
        ill.does("reboot");
        var ended = apply.await(Slipway.DEADLINE);
        if (ended.exit() != 0) {
            failed(ended);
        }
        theOtherHostIsDone();
        theRerunConverges();
    }

    @Test
    void aPowerCutInTheMiddleIsSurvived() {
        var apply = applyInItsMiddle();
        ill.does("kill");
        failed(apply.await(Slipway.DEADLINE));
        theOtherHostIsDone();
        ill.does("boot");
        theRerunConverges();
    }

    @Test
    void aBrokenMirrorIsToldInAptsOwnWords() {
        Lab.run("mirror", "break", "error", "7");
        assertThat(fails().said()).contains("503");
        theOtherHostIsDone();
        Lab.run("mirror", "mend", "7");
        theRerunConverges();
    }
}

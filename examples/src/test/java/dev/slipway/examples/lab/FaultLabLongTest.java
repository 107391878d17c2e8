package dev.slipway.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong with one host is told clearly and in time, the other goes on, and the rerun converges. */
class FaultLabLongTest {

    @TempDir
    private Path folder;

    private Lab.Host well = new Lab.Host(6);
    private Lab.Host ill = new Lab.Host(7);

    private Slipway slipway() {
        return Slipway.in(folder, Documents.of("faults", List.of(well, ill)).text());
    }

    @BeforeEach
    void twoBareHosts() {
        Lab.bare(6, 7);
    }

    @AfterEach
    void heal() {
        ill.does("heal");
    }

    private void theOtherHostIsDone() {
        assertThat(well.in("dpkg-query -W -f '${Version}' kubelet")).isEqualTo("1.34.4-1.1");
    }

    private void theRerunConverges() {
        slipway().applies();
        slipway().hasNothingToDo();
    }

    private Ended fails() {
        var ended = slipway().run("apply", "--auto-approve");
        assertThat(ended.exit()).as(ended.said()).isEqualTo(1);
        assertThat(ended.said()).contains("h7");
        return ended;
    }

    @Test
    void aHostWhoseCableIsCutIsHeldAndTheOtherGoesOn() {
        ill.does("cut");
        fails();
        theOtherHostIsDone();
        ill.does("heal");
        theRerunConverges();
    }

    @Test
    void aCableThatIsCutDuringTheApplyFailsThatHostOnly() throws InterruptedException {
        var apply = slipway().start("apply", "--auto-approve");
        apply.process().waitFor(5, TimeUnit.SECONDS);
        ill.does("cut");
        var ended = apply.await(java.time.Duration.ofMinutes(8));
        assertThat(ended.exit()).as(ended.said()).isEqualTo(1);
        theOtherHostIsDone();
        ill.does("heal");
        theRerunConverges();
    }

    @Test
    void aFrozenHostIsGivenUpInTime() {
        ill.does("pause");
        fails();
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
        var ended = fails();
        assertThat(ended.said().toLowerCase(java.util.Locale.ROOT)).containsAnyOf("space", "disk");
        theOtherHostIsDone();
        ill.does("unfill");
        theRerunConverges();
    }

    @Test
    void aChangedHostKeyIsRefusedWithItsPlaceInKnownHosts() {
        ill.does("rekey");
        var ended = fails();
        assertThat(ended.said()).contains("known_hosts");
        theOtherHostIsDone();
        ill.does("trust");
        theRerunConverges();
    }

    @Test
    void aWrongSudoPasswordIsToldAtOnceAndNeverShown() {
        var document = Documents.of("faults", List.of(well, ill))
                .user("opspw\n    sudo: {password: {env: SUDO_PASSWORD}}")
                .text();
        var wrong = Slipway.in(folder, document).with("SUDO_PASSWORD", "not-the-password");
        var refused = wrong.run("apply", "--auto-approve");
        assertThat(refused.exit()).as(refused.said()).isEqualTo(1);
        assertThat(refused.said()).contains("sudo").doesNotContain("not-the-password");
        var right = wrong.with("SUDO_PASSWORD", "slipway-lab");
        right.applies();
        right.hasNothingToDo();
    }

    @Test
    void aKilledSshdFailsThatHostOnly() {
        ill.does("sshd", "kill");
        ill.does("sshd", "stop");
        fails();
        theOtherHostIsDone();
        ill.does("sshd", "start");
        theRerunConverges();
    }

    @Test
    void aRebootInTheMiddleIsSurvived() throws InterruptedException {
        var apply = slipway().start("apply", "--auto-approve");
        apply.process().waitFor(6, TimeUnit.SECONDS);
        ill.does("kill");
        ill.does("boot");
        apply.await(java.time.Duration.ofMinutes(8));
        theRerunConverges();
    }
}

package dev.slipway.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An apply that is killed is carried on by the next one. */
class KilledApplyLabTest {

    /** How many changes a bare host needs. */
    private static final int CHANGES = 21;

    /** The longest wait after a change was done, in milliseconds: about as long as the longest operation takes. */
    private static final int LONGEST = 4_000;

    /** Perl that takes dpkg's lock as dpkg does, and keeps it. */
    private static final String HOLD_DPKG = """
        use Fcntl; open F, ">>", "/var/lib/dpkg/lock-frontend";
        my $lock = pack("s s x4 q q l x4", F_WRLCK, 0, 0, 0, 0);
        fcntl(F, F_SETLKW, $lock) or die; sleep\
        """;

    private List<Lab.Host> hosts = List.of();

    @BeforeEach
    void aBareHost() {
        hosts = Lab.bare(5);
    }

    private Slipway slipway(Path folder) {
        return Slipway.in(folder, Documents.of("killed", hosts).text());
    }

    @Test
    void atRandomMomentsTheNextApplyConverges(@TempDir Path folder) {
        var moments = Moments.of("KilledApply", CHANGES, LONGEST);
        for (var kills = 0; kills < Counts.of(2, 20); ) {
            aBareHost();
            var slipway = slipway(folder.resolve("try-" + moments.count()));
            var killed = moments.next().kill(slipway.start("apply", "--auto-approve"));
            kills += killed.killed() ? 1 : 0;
            var next = slipway.run("apply", "--auto-approve");
            assertThat(next.exit()).as(killed.said() + "\n" + next.said()).isZero();
            slipway.hasNothingToDo();
        }
    }

    @Test
    void aSavedPlanIsCarriedOnByTheSameCommand(@TempDir Path folder) {
        var moments = Moments.of("KilledSavedPlan", CHANGES, LONGEST);
        for (var kills = 0; kills < Counts.of(2, 5); ) {
            aBareHost();
            var slipway = slipway(folder.resolve("try-" + moments.count()));
            var saved = slipway.run("plan", "--out", "reviewed.plan");
            assertThat(saved.exit()).as(saved.said()).isZero();
            var killed = moments.next().kill(slipway.start("apply", "reviewed.plan"));
            kills += killed.killed() ? 1 : 0;
            var next = slipway.run("apply", "reviewed.plan");
            assertThat(next.exit()).as(killed.said() + "\n" + next.said()).isZero();
            slipway.hasNothingToDo();
        }
    }

    @Test
    void aDestroyIsCarriedOnByTheNext(@TempDir Path folder) {
        var moments = Moments.of("KilledDestroy", CHANGES, LONGEST);
        var slipway = slipway(folder);
        for (var kills = 0; kills < Counts.of(2, 5); ) {
            slipway.applies();
            var killed = moments.next().kill(slipway.start("destroy", "--auto-approve"));
            kills += killed.killed() ? 1 : 0;
            var next = slipway.run("destroy", "--auto-approve");
            assertThat(next.exit()).as(killed.said() + "\n" + next.said()).isZero();
            assertThat(hosts.getFirst().tryIn("test -e /usr/bin/kubelet").exit())
                    .isEqualTo(1);
        }
    }

    @Test
    void whileItsScriptStillRunsTheNextApplyWaitsForItByName(@TempDir Path folder) {
        var slipway = slipway(folder);
        var host = hosts.getFirst();
        // An apply that is to install something waits for dpkg's lock: so its script goes on for as long as this holds
        // it.
        host.in("systemd-run --unit holds-dpkg perl -e '" + HOLD_DPKG + "'");
        var first = slipway.start("apply", "--auto-approve");
        first.awaitSaying("waiting for the dpkg lock, held by perl");
        first.kill();

        var next = slipway.start("apply", "--auto-approve");
        next.awaitSaying("waiting for a script whose workstation is gone");
        host.in("systemctl stop holds-dpkg");
        var ended = next.await(Slipway.DEADLINE);
        assertThat(ended.exit()).as(ended.said()).isZero();
        slipway.hasNothingToDo();
    }
}

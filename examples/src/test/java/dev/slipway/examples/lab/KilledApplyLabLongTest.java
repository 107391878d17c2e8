package dev.slipway.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An apply that is killed is carried on by the next one. */
class KilledApplyLabLongTest {

    private static final long LONGEST_MS = 25_000;

    @Test
    void atRandomMomentsTheNextApplyConverges(@TempDir Path folder) throws InterruptedException {
        var random = Counts.random("KilledApply");
        for (var round = 0; round < Counts.of(2, 20); round++) {
            var hosts = Lab.bare(5);
            var slipway = Slipway.in(
                    folder.resolve("round-" + round),
                    Documents.of("killed", hosts).text());
            var moment = 1_500 + random.nextLong(LONGEST_MS);
            var apply = slipway.start("apply", "--auto-approve");
            apply.process().waitFor(moment, TimeUnit.MILLISECONDS);
            var killed = apply.kill();
            var next = slipway.run("apply", "--auto-approve");
            assertThat(next.exit())
                    .as("killed after " + moment + " ms\n" + killed.said() + "\n" + next.said())
                    .isZero();
            slipway.hasNothingToDo();
        }
    }

    @Test
    void whileItsScriptStillRunsTheNextApplyWaitsForItByName(@TempDir Path folder) {
        var hosts = Lab.bare(5);
        var slipway = Slipway.in(folder, Documents.of("killed", hosts).text());
        var apply = slipway.start("apply", "--auto-approve");
        // apt runs for many seconds on a bare host: long enough to be seen.
        while (hosts.getFirst().tryIn("pgrep -x apt-get").exit() != 0) {
            assertThat(apply.process().isAlive()).as(apply.saidSoFar()).isTrue();
        }
        apply.kill();
        assertThat(hosts.getFirst().tryIn("pgrep -x apt-get").exit()).isZero();
        var next = slipway.run("apply", "--auto-approve");
        assertThat(next.exit()).as(next.said()).isZero();
        slipway.hasNothingToDo();
    }

    @Test
    void aSavedPlanIsCarriedOnByTheSameCommand(@TempDir Path folder) throws InterruptedException {
        var hosts = List.copyOf(Lab.bare(5));
        var slipway = Slipway.in(folder, Documents.of("killed", hosts).text());
        var saved = slipway.run("plan", "--out", "reviewed.plan");
        assertThat(saved.exit()).as(saved.said()).isZero();
        var apply = slipway.start("apply", "reviewed.plan");
        apply.process().waitFor(6, TimeUnit.SECONDS);
        apply.kill();
        var next = slipway.run("apply", "reviewed.plan");
        assertThat(next.exit()).as(next.said()).isZero();
        slipway.hasNothingToDo();
    }
}

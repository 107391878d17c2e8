package dev.slipway.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people apply at once. */
class TwoAppliesLabTest {

    @Test
    void inOneFolderTheSecondIsRefusedAndToldWhoHoldsTheLock(@TempDir Path folder) {
        var slipway = Slipway.in(folder, Documents.of("two", Lab.bare(9)).text());
        var first = slipway.start("apply", "--auto-approve");
        while (!Files.exists(folder.resolve(".slipway/state.lock"))) {
            assertThat(first.process().isAlive()).as(first.saidSoFar()).isTrue();
        }
        var second = slipway.run("apply", "--auto-approve");
        assertThat(second.exit()).as(second.said()).isEqualTo(4);
        assertThat(second.said()).contains(String.valueOf(first.process().pid()));
        assertThat(first.await(Duration.ofMinutes(8)).exit()).isZero();
        slipway.hasNothingToDo();
    }

    @Test
    void fromTwoFoldersTheHostBelongsToOneOfThemAndTheOtherIsRefusedByName(@TempDir Path mine, @TempDir Path theirs) {
        var hosts = List.copyOf(Lab.bare(9));
        var first = Slipway.in(mine, Documents.of("mine", hosts).text());
        var second = Slipway.in(theirs, Documents.of("theirs", hosts).text());
        var running = first.start("apply", "--auto-approve");
        var other = second.start("apply", "--auto-approve");
        var one = running.await(Duration.ofMinutes(8));
        var two = other.await(Duration.ofMinutes(8));
        assertThat(List.of(one.exit(), two.exit())).as(one.said() + two.said()).containsOnlyOnce(0);
        var winner = one.exit() == 0 ? first : second;
        var loser = one.exit() == 0 ? second : first;
        winner.hasNothingToDo();
        var refused = loser.run("apply", "--auto-approve");
        assertThat(refused.exit()).as(refused.said()).isNotZero();
        assertThat(refused.said()).contains(one.exit() == 0 ? "mine" : "theirs");
    }
}

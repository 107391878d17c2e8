package dev.slipway.state.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.state.disk.RealDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LockRaceTest {

    private static final int RACERS = 5;

    @TempDir
    private Path folder;

    @Test
    void ofSeveralProcessesThatAskAtOnceOneGetsTheLock() throws Exception {
        assertThat(race())
                .containsOnlyOnce("granted")
                .filteredOn("refused"::equals)
                .hasSize(RACERS - 1);
    }

    @Test
    void ofSeveralProcessesThatTakeOverAtOnceOneGetsTheLock() throws Exception {
        try (var holder = LockingProcess.start(lock())) {
            holder.awaitReady();
            holder.ask();
            assertThat(holder.answer()).isEqualTo("granted");
            holder.kill();
        }

        assertThat(race())
                .containsOnlyOnce("taken over")
                .filteredOn("refused"::equals)
                .hasSize(RACERS - 1);
    }

    @Test
    void aProcessThatRunsKeepsItsLockAndOneThatWasKilledLosesIt() throws Exception {
        var mine = new LockFile(lock(), new RealDisk(), new LinuxProcesses(), InstantSource.system(), () -> "mine");
        try (var holder = LockingProcess.start(lock())) {
            holder.awaitReady();
            holder.ask();
            assertThat(holder.answer()).isEqualTo("granted");
            assertThat(mine.acquire("test"))
                    .isInstanceOfSatisfying(
                            Acquisition.Refused.class,
                            refused -> assertThat(refused.problem().why()).isEqualTo("it is running"));

            holder.kill();

            assertThat(mine.acquire("test"))
                    .isInstanceOfSatisfying(
                            Acquisition.Granted.class,
                            granted -> assertThat(granted.from())
                                    .map(LockHolder::purpose)
                                    .contains("race"));
        }
    }

    private List<String> race() throws IOException {
        var racers = new ArrayList<LockingProcess>();
        try {
            for (var i = 0; i < RACERS; i++) {
                racers.add(LockingProcess.start(lock()));
            }
            for (var racer : racers) {
                racer.awaitReady();
            }
            for (var racer : racers) {
                racer.ask();
            }
            var answers = new ArrayList<String>();
            for (var racer : racers) {
                answers.add(racer.answer());
            }
            return answers;
        } finally {
            racers.forEach(LockingProcess::close);
        }
    }

    private Path lock() {
        return folder.resolve("state.lock");
    }
}

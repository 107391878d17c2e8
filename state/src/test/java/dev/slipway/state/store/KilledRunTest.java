package dev.slipway.state.store;

import static dev.slipway.state.Samples.FILE;
import static dev.slipway.state.Samples.FOLDER;
import static dev.slipway.state.Samples.NODE_1;
import static dev.slipway.state.Samples.UNIT;
import static dev.slipway.state.Samples.recorded;
import static dev.slipway.state.Samples.way;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.state.JournalEntry;
import dev.slipway.state.State;
import dev.slipway.state.StateException;
import dev.slipway.state.disk.Disk;
import dev.slipway.state.journal.Fold;
import dev.slipway.state.lock.Processes.Life;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Law 5 of the design, on the disk: kills a run before every single thing that it does to the disk, and looks what the
 * next one finds.
 */
class KilledRunTest {

    private static final List<JournalEntry> FIRST_RUN = List.of(
            new JournalEntry.RunStarted("run-1", "acme"),
            new JournalEntry.TargetKnown(NODE_1, way("10.77.0.11")),
            new JournalEntry.Intent("run-1", "create", recorded(FOLDER)),
            new JournalEntry.Made("run-1", recorded(FOLDER)),
            new JournalEntry.RunEnded("run-1"));
    private static final List<JournalEntry> SECOND_RUN = List.of(
            new JournalEntry.RunStarted("run-2", "acme"),
            new JournalEntry.Intent("run-2", "create", recorded(FILE, FOLDER)),
            new JournalEntry.Made("run-2", recorded(FILE, FOLDER)),
            new JournalEntry.Intent("run-2", "create", recorded(UNIT, FILE)));
    private static final List<JournalEntry> THIRD_RUN = List.of(
            new JournalEntry.RunStarted("run-3", "acme"),
            new JournalEntry.TargetKnown(NODE_1, way("10.77.0.11")),
            new JournalEntry.Made("run-3", recorded(UNIT, FILE)));

    @TempDir
    private Path temp;

    private int lives;

    @Test
    void losesNothingWhenTheProcessIsKilled() throws IOException {
        assertThat(killEverywhere(0, _ -> {})).isGreaterThan(20);
        killEverywhere(0.5, _ -> {});
        killEverywhere(1, _ -> {});
    }

    @Test
    void losesNothingWhenThePowerFails() throws IOException {
        assertThat(killEverywhere(0, MortalDisk::losePower)).isGreaterThan(20);
        killEverywhere(0.5, MortalDisk::losePower);
        killEverywhere(1, MortalDisk::losePower);
    }

    @Test
    void losesNothingWhenThePowerFailsAndTheDiskHadItsOwnOrder() throws IOException {
        assertThat(killEverywhere(1, MortalDisk::losePowerOutOfOrder)).isGreaterThan(20);
    }

    /** What happens to the disk of a run that is dead. */
    @FunctionalInterface
    private interface Aftermath {
        void befall(MortalDisk disk) throws IOException;
    }

    /** Answers after how many steps the two runs were through. */
    private int killEverywhere(double written, Aftermath aftermath) throws IOException {
        for (var steps = 0; ; steps++) {
            var folder = new StateFolder(temp.resolve(String.valueOf(lives++)));
            var disk = new MortalDisk(steps, written);
            var durable = new ArrayList<JournalEntry>();
            runTwice(folder, disk, durable);
            aftermath.befall(disk);
            assertNothingIsLost(folder, durable, "killed before step " + steps);
            if (!disk.isDead()) {
                return steps;
            }
        }
    }

    private static void runTwice(StateFolder folder, Disk disk, List<JournalEntry> durable) {
        try {
            run(folder, disk, FIRST_RUN, durable);
            run(folder, disk, SECOND_RUN, durable);
        } catch (MortalDisk.Died | StateException _) {
            // Dead; what it wrote is what counts.
        }
    }

    private static void run(StateFolder folder, Disk disk, List<JournalEntry> entries, List<JournalEntry> durable) {
        var granted = (LockOutcome.Granted) store(folder, disk, Life.RUNS).lock("apply");
        try (var state = granted.state()) {
            for (var entry : entries) {
                state.append(entry);
                durable.add(entry);
            }
            state.fold();
        }
    }

    private static void assertNothingIsLost(StateFolder folder, List<JournalEntry> durable, String when)
            throws IOException {
        var store = store(folder, new MortalDisk(Integer.MAX_VALUE, 1), Life.GONE);
        var found = store.load();
        var recorded = foundEntries(found, durable, when);
        try (var state = ((LockOutcome.Granted) store.lock("apply")).state()) {
            assertThat(content(state.load())).as(when).isEqualTo(content(found));
            for (var entry : THIRD_RUN) {
                state.append(entry);
                recorded.add(entry);
            }
            var folded = state.fold();
            assertThat(folded.serial()).as(when).isGreaterThan(found.serial());
            assertThat(content(folded)).as(when).isEqualTo(content(folded(recorded)));
        }
        assertThat(Files.exists(folder.journal())).as(when).isFalse();
        assertThat(content(store.load())).as(when).isEqualTo(content(folded(recorded)));
    }

    /** The durable entries; the one that was being written when it died may be there as well. */
    private static List<JournalEntry> foundEntries(State found, List<JournalEntry> durable, String when) {
        var all = new ArrayList<>(FIRST_RUN);
        all.addAll(SECOND_RUN);
        var oneMore = all.subList(0, Math.min(durable.size() + 1, all.size()));
        assertThat(content(found)).as(when).isIn(content(folded(durable)), content(folded(oneMore)));
        return new ArrayList<>(content(found).equals(content(folded(durable))) ? durable : oneMore);
    }

    private static State folded(List<JournalEntry> entries) {
        var fold = new Fold(State.empty("l"));
        entries.forEach(fold::add);
        return fold.state();
    }

    private static State content(State state) {
        return state.at("l", 0);
    }

    private static StateStore store(StateFolder folder, Disk disk, Life others) {
        var processes = new FakeProcesses();
        processes.say(others);
        return new FolderStore(
                folder,
                disk,
                processes,
                InstantSource.system(),
                () -> UUID.randomUUID().toString());
    }
}

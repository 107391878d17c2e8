package dev.slipway.state.store;

import static dev.slipway.state.Samples.FILE;
import static dev.slipway.state.Samples.FOLDER;
import static dev.slipway.state.Samples.UNIT;
import static dev.slipway.state.Samples.recorded;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.state.JournalEntry;
import dev.slipway.state.Samples;
import dev.slipway.state.State;
import dev.slipway.state.StateException;
import dev.slipway.state.disk.RealDisk;
import dev.slipway.state.file.StateCodec;
import dev.slipway.state.file.StateDocument;
import dev.slipway.state.lock.LockHolder;
import dev.slipway.state.lock.Processes.Life;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class FolderStoreTest {

    private static final JournalEntry MADE_FOLDER = new JournalEntry.Made("r", recorded(FOLDER));
    private static final JournalEntry MADE_FILE = new JournalEntry.Made("r", recorded(FILE, FOLDER));

    private final Iterator<String> ids =
            IntStream.iterate(1, i -> i + 1).mapToObj(i -> "id-" + i).iterator();
    private final FakeProcesses processes = new FakeProcesses();

    @TempDir
    private Path temp;

    private StateFolder folder;
    private StateStore store;

    @BeforeEach
    void makeStore() {
        folder = new StateFolder(temp.resolve(".slipway"));
        store = new FolderStore(
                folder,
                new RealDisk(),
                processes,
                InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z")),
                ids::next);
    }

    @Test
    void isEmptyBeforeAnythingWasWritten() {
        var state = store.load();

        assertThat(state).isEqualTo(State.empty(state.lineage()));
        assertThat(state.lineage()).isNotEmpty();
        assertThat(store.holder()).isEmpty();
        assertProblem(store::pull, "there is no state yet");
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void keepsWhatARunRecorded() throws IOException {
        try (var state = locked()) {
            state.append(new JournalEntry.RunStarted("r", "acme"));
            state.append(MADE_FOLDER);
            assertThat(store.load().resources()).containsOnlyKeys(FOLDER);

            var folded = state.fold();

            assertThat(folded.serial()).isEqualTo(1);
            assertThat(folded).isEqualTo(store.load());
        }

        assertThat(store.load().installation()).isEqualTo("acme");
        assertThat(names()).containsExactlyInAnyOrder(".gitignore", "state.json", "state.lock.guard");
    }

    @Test
    void goesOnWithTheJournalOfARunThatWasKilled() throws IOException {
        killedAfter(MADE_FOLDER);
        Files.writeString(folder.journal(), Files.readString(folder.journal()) + "120 0000");

        try (var state = takenOver()) {
            assertThat(state.load().resources()).containsOnlyKeys(FOLDER);
            state.append(MADE_FILE);
            assertThat(state.fold().resources()).containsOnlyKeys(FOLDER, FILE);
        }
        assertThat(store.load().serial()).isEqualTo(1);
    }

    @Test
    void beginsANewJournalAfterEachFold() {
        try (var state = locked()) {
            state.append(MADE_FOLDER);
            assertThat(state.fold().serial()).isEqualTo(1);
            state.append(MADE_FILE);
            assertThat(state.fold().serial()).isEqualTo(2);
        }

        assertThat(store.load().resources()).containsOnlyKeys(FOLDER, FILE);
    }

    @Test
    void keepsItsLineageForLife() {
        try (var state = locked()) {
            var lineage = state.load().lineage();
            state.append(MADE_FOLDER);
            assertThat(state.load().lineage()).isEqualTo(lineage);
            assertThat(state.fold().lineage()).isEqualTo(lineage);
            assertThat(store.load().lineage()).isEqualTo(lineage);
        }
    }

    @Test
    void doesNotRewriteAStateThatIsTheSame() throws IOException {
        written(Samples.three());
        var long_ago = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.setLastModifiedTime(folder.state(), long_ago);

        try (var state = locked()) {
            state.append(new JournalEntry.RunStarted("r", "acme"));
            state.append(new JournalEntry.Intent("r", "update", recorded(FILE, FOLDER)));
            state.append(MADE_FILE);
            state.append(new JournalEntry.RunEnded("r"));
            assertThat(state.fold().serial()).isEqualTo(7);
        }

        assertThat(Files.getLastModifiedTime(folder.state())).isEqualTo(long_ago);
        assertThat(folder.journal()).doesNotExist();
    }

    @Test
    void writesNothingForARunThatRecordedNothing() throws IOException {
        try (var state = locked()) {
            state.fold();
        }

        assertThat(names()).containsExactlyInAnyOrder(".gitignore", "state.lock.guard");
    }

    @Test
    void takesTheLineageOfAPlanWhenItIsNew() {
        try (var state = locked()) {
            state.begin("planned");
            state.append(MADE_FOLDER);
            state.begin("planned");
            state.fold();
            state.begin("planned");
            assertProblem(() -> state.begin("other"), "this is the state of another installation");
        }

        assertThat(store.load().lineage()).isEqualTo("planned");
    }

    @Test
    void knowsTheLineageOfAFirstRunThatWasKilled() {
        killedAfter(MADE_FOLDER);
        var lineage = store.load().lineage();

        try (var state = takenOver()) {
            state.begin(lineage);
            assertProblem(() -> state.begin("other"), "this is the state of another installation");
        }
    }

    @Test
    void ignoresAJournalThatIsInTheStateAlready() throws IOException {
        killedAfter(MADE_FOLDER);
        var journal = Files.readAllBytes(folder.journal());
        try (var state = takenOver()) {
            state.fold();
        }
        Files.write(folder.journal(), journal);
        try (var state = locked()) {
            assertThat(state.load().serial()).isEqualTo(1);
            state.append(new JournalEntry.Gone("r", FOLDER));
            state.append(MADE_FILE);
        }
        assertThat(store.load().resources()).containsOnlyKeys(FILE);

        Files.write(folder.journal(), journal);
        assertThat(store.load().resources()).containsOnlyKeys(FOLDER);
    }

    @Test
    void stillIgnoresItAfterTheStateWasChangedByHand() throws IOException {
        killedAfter(MADE_FOLDER);
        var journal = Files.readAllBytes(folder.journal());
        try (var state = takenOver()) {
            state.fold();
            Files.write(folder.journal(), journal);
            state.replace(Samples.three());
        }
        Files.write(folder.journal(), journal);

        assertThat(store.load().resources()).containsOnlyKeys(FOLDER, FILE, UNIT);
    }

    @Test
    void refusesAJournalOfAnotherState() throws IOException {
        killedAfter(MADE_FOLDER);
        write(Samples.three());

        assertProblem(store::load, "the journal is another state's");
        try (var state = takenOver()) {
            assertProblem(state::fold, "the journal is another state's");
            assertProblem(() -> state.append(MADE_FILE), "the journal is another state's");
        }
        assertThat(folder.journal()).exists();
    }

    @Test
    void refusesAJournalOfAnotherVersionOfTheState() throws IOException {
        written(Samples.three());
        killedAfter(MADE_FILE);
        write(Samples.three().at("lineage-1", 6));

        assertThatThrownBy(store::load).isInstanceOfSatisfying(StateException.class, e -> {
            assertThat(e.problem().what())
                    .isEqualTo("the journal of an unfinished run follows another version of the state");
            assertThat(e.problem().why()).isEqualTo("found serial 7, expected 6 as in " + folder.state());
        });
    }

    @Test
    void refusesAJournalWhoseStateIsLost() throws IOException {
        written(Samples.three());
        killedAfter(MADE_FILE);
        Files.delete(folder.state());

        assertProblem(store::load, "there is a journal, but not the state that it follows");
    }

    @Test
    void refusesASecondRunAndNamesTheFirst() {
        try (var first = locked()) {
            var refused = (LockOutcome.Refused) store.lock("destroy");

            assertThat(refused.holder()).contains(first.holder());
            assertThat(refused.problem().what())
                    .startsWith("state is locked by ops on build-7 (process 4711) for apply");
            assertThat(store.holder()).contains(first.holder());
        }
        assertThat(store.holder()).isEmpty();
    }

    @Test
    void saysWhoseLockItTookOver() {
        var dead = locked().holder();
        processes.say(Life.GONE);

        var granted = (LockOutcome.Granted) store.lock("apply");

        assertThat(granted.from()).contains(dead);
        assertThat(granted.state().holder()).isNotEqualTo(dead);
    }

    @Test
    void recordsNothingMoreForARunWhoseLockWasTakenAway() {
        var state = locked();
        state.append(MADE_FOLDER);
        processes.say(Life.ELSEWHERE);
        assertThat(store.unlock(state.holder().id())).isEqualTo(state.holder());

        assertProblem(() -> state.append(MADE_FILE), "the lock was taken away from this run");
        assertProblem(state::fold, "the lock was taken away from this run");
        assertProblem(() -> state.replace(Samples.three()), "the lock was taken away from this run");
        state.close();

        assertThat(store.load().resources()).containsOnlyKeys(FOLDER);
        assertThat(store.load().serial()).isZero();
    }

    @Test
    void doesNotGiveBackALockThatIsAnothers() {
        var former = locked();
        processes.say(Life.GONE);
        var holder = ((LockOutcome.Granted) store.lock("destroy")).state().holder();

        former.close();

        assertThat(store.holder()).map(LockHolder::id).contains(holder.id());
    }

    @Test
    void unlocksOnlyWhatIsLocked() {
        assertProblem(() -> store.unlock("id-1"), "state is not locked");
    }

    @Test
    void replacesTheStateAndFoldsTheJournalInOneGo() {
        written(Samples.three());
        try (var state = locked()) {
            state.append(new JournalEntry.Gone("r", UNIT));
            var next = state.load();

            assertThat(state.replace(next.at("somebody's", 99))).isEqualTo(next.at("lineage-1", 8));
        }

        assertThat(store.load().resources()).containsOnlyKeys(FOLDER, FILE);
        assertThat(folder.journal()).doesNotExist();
    }

    @Test
    void pullsWhatItWouldLoad() {
        written(Samples.three());
        killedAfter(new JournalEntry.Gone("r", UNIT));

        var pulled = StateCodec.decode(store.pull(), "pulled");

        assertThat(pulled.state()).isEqualTo(store.load());
        assertThat(pulled.state().resources()).containsOnlyKeys(FOLDER, FILE);
    }

    @Test
    void pushesWhatWasPulled() {
        written(Samples.three());
        var pulled = store.pull();
        try (var state = locked()) {
            assertThat(state.push(pulled, "pulled", false)).isEqualTo(Samples.three());
        }
    }

    @Test
    void pushesAStateOnlyOverOneThatIsNotNewer() {
        written(Samples.three());
        try (var state = locked()) {
            var changed = Samples.three().withoutIdleTargets();
            assertProblem(
                    () -> state.push(file(changed.at("lineage-1", 6)), "old.json", false),
                    "the pushed state is older than the present one");
            assertProblem(
                    () -> state.push(file(changed.at("lineage-2", 8)), "foreign.json", false),
                    "the pushed state is of another installation");

            var next = State.empty("lineage-1").at("lineage-1", 20);
            assertThat(state.push(file(next), "new.json", false)).isEqualTo(next.at("lineage-1", 21));
        }
        assertThat(store.load()).isEqualTo(State.empty("lineage-1").at("lineage-1", 21));
    }

    @Test
    void pushesOverARunThatWasKilledOnlyWhatWasPulledAfterIt() {
        written(Samples.three());
        var pulledBefore = store.pull();
        killedAfter(new JournalEntry.Gone("r", UNIT));

        try (var state = takenOver()) {
            assertProblem(
                    () -> state.push(pulledBefore, "old.json", false),
                    "the pushed state is older than the present one");
            assertThat(state.load().resources()).containsOnlyKeys(FOLDER, FILE);
        }
    }

    @Test
    void pushesAnythingReadableByForce() {
        written(Samples.three());
        var edited = new String(file(State.empty("foreign")), UTF_8)
                .replace("\"installation\": \"\"", "\"installation\": \"x\"");
        try (var state = locked()) {
            assertProblem(
                    () -> state.push(edited.getBytes(UTF_8), "edited.json", false),
                    "state is damaged, or was edited by hand");

            var pushed = state.push(edited.getBytes(UTF_8), "edited.json", true);

            assertThat(pushed.lineage()).isEqualTo("foreign");
            assertThat(pushed.installation()).isEqualTo("x");
            assertThat(pushed.serial()).isEqualTo(8);
            assertThat(state.load()).isEqualTo(pushed);
        }
    }

    @Test
    void pushesIntoAnEmptyStore() {
        try (var state = locked()) {
            assertThat(state.push(file(Samples.three()), "copy.json", false))
                    .isEqualTo(Samples.three().at("lineage-1", 8));
        }
    }

    @Test
    void setsAsideWhatItCannotReadWhenPushedByForce() throws IOException {
        written(Samples.three());
        Files.writeString(folder.state(), "broken");
        Files.writeString(folder.journal(), "broken\n");
        try (var state = locked()) {
            assertProblem(() -> state.push(file(Samples.three()), "copy.json", false), "this is no state of Slipway");

            state.push(file(Samples.three()), "copy.json", true);

            assertThat(state.load().resources()).isEqualTo(Samples.three().resources());
        }
        assertThat(folder.path().resolve("state.json.unreadable")).hasContent("broken");
        assertThat(folder.path().resolve("state.journal.unreadable")).hasContent("broken\n");
    }

    @Test
    void isThereForItsOwnerAloneAndOnlyTheStateIsForTheRepository() throws IOException {
        try (var state = locked()) {
            state.append(MADE_FOLDER);
            assertThat(permissions(folder.journal())).isEqualTo("rw-------");
            assertThat(permissions(folder.lock())).isEqualTo("rw-------");
            state.fold();
        }

        assertThat(permissions(folder.path())).isEqualTo("rwx------");
        assertThat(permissions(folder.state())).isEqualTo("rw-------");
        assertThat(Files.readString(folder.path().resolve(".gitignore")))
                .contains("\n*\n")
                .contains("\n!state.json\n");
    }

    @Test
    void keepsAnIgnoreFileThatSomebodyChanged() throws IOException {
        locked().close();
        Files.writeString(folder.path().resolve(".gitignore"), "mine");
        locked().close();

        assertThat(folder.path().resolve(".gitignore")).hasContent("mine");
    }

    @Test
    void saysWhatTheDiskRefused() throws IOException {
        written(Samples.three());
        Files.delete(folder.state());
        Files.createDirectory(folder.state());

        assertThatThrownBy(store::load).isInstanceOfSatisfying(StateException.class, e -> {
            assertThat(e.problem().what()).isEqualTo("state cannot be read or written");
            assertThat(e.problem().where()).isEqualTo(folder.path().toString());
        });
    }

    @Test
    void showsOtherProcessesOneMomentWhileRunsComeAndGo() throws Exception {
        var other = new FolderStore(folder.path());
        var done = new AtomicBoolean();
        written(Samples.three());
        try (var executor = Executors.newVirtualThreadPerTaskExecutor();
                var state = locked()) {
            var reading = executor.submit(() -> {
                var serials = new ArrayList<Long>();
                while (!done.get()) {
                    var seen = other.load();
                    // Each run makes both or takes both away in one go, and the folder is always there.
                    assertThat(seen.resources()).containsKey(FOLDER);
                    serials.add(seen.serial());
                }
                return serials;
            });
            for (var run = 0; run < 40; run++) {
                state.append(
                        run % 2 == 0 ? new JournalEntry.Gone("r", UNIT) : new JournalEntry.Made("r", recorded(UNIT)));
                state.fold();
            }
            done.set(true);

            assertThat(reading.get()).isSorted();
        }
    }

    private LockedState locked() {
        return ((LockOutcome.Granted) store.lock("apply")).state();
    }

    private LockedState takenOver() {
        processes.say(Life.GONE);
        try {
            return locked();
        } finally {
            processes.say(Life.RUNS);
        }
    }

    /** A run that is killed: its lock and journal stay. */
    private void killedAfter(JournalEntry... entries) {
        var state = locked();
        for (var entry : entries) {
            state.append(entry);
        }
    }

    private void written(State state) {
        try {
            Files.createDirectories(folder.path());
            write(state);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void write(State state) throws IOException {
        Files.write(folder.state(), file(state));
    }

    private static byte[] file(State state) {
        return StateCodec.encode(new StateDocument(state, ""));
    }

    private Stream<String> names() throws IOException {
        try (var files = Files.list(folder.path())) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void assertProblem(ThrowingCallable call, String what) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StateException.class,
                        e -> assertThat(e.problem().what()).isEqualTo(what));
    }
}

package dev.slipway.state.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.state.StateException;
import dev.slipway.state.StateProblem;
import dev.slipway.state.disk.RealDisk;
import dev.slipway.state.lock.Processes.Life;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LockFileTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.987Z");

    private final Iterator<String> ids =
            IntStream.iterate(1, i -> i + 1).mapToObj(i -> "id-" + i).iterator();
    private Life life = Life.RUNS;

    @TempDir
    private Path folder;

    private LockFile lock;

    @BeforeEach
    void makeLock() {
        var self = new ProcessIdentity("ops", "build-7", "boot-1", "pid:[1]", 4711, 900);
        var processes = new Processes() {
            @Override
            public ProcessIdentity self() {
                return self;
            }

            @Override
            public Life lifeOf(ProcessIdentity process) {
                return life;
            }
        };
        lock = new LockFile(
                folder.resolve("state.lock"), new RealDisk(), processes, InstantSource.fixed(NOON), ids::next);
    }

    @Test
    void isTakenByTheFirstAndSaysWhoItIs() throws IOException {
        assertThat(lock.holder()).isEmpty();

        var granted = (Acquisition.Granted) lock.acquire("apply");

        assertThat(granted.from()).isEmpty();
        assertThat(granted.holder())
                .isEqualTo(new LockHolder(
                        "id-1",
                        new ProcessIdentity("ops", "build-7", "boot-1", "pid:[1]", 4711, 900),
                        Instant.parse("2026-11-24T12:00:00Z"),
                        "apply"));
        assertThat(lock.holder()).contains(granted.holder());
        assertThat(lock.isHeldBy(granted.holder())).isTrue();
        assertThat(granted.holder()).hasToString("ops on build-7 (process 4711) for apply, since 2026-11-24T12:00:00Z");
        assertThat(folder.resolve("state.lock.new")).doesNotExist();
    }

    @Test
    void tellsTheSecondWhoHasItAndWhatToDo() throws IOException {
        lock.acquire("apply");

        var refused = (Acquisition.Refused) lock.acquire("destroy");

        assertThat(refused.holder()).map(LockHolder::id).contains("id-1");
        assertThat(refused.problem())
                .isEqualTo(new StateProblem(
                        "state is locked by ops on build-7 (process 4711) for apply, since 2026-11-24T12:00:00Z",
                        folder.resolve("state.lock").toString(),
                        "it is running",
                        "wait for it, or end process 4711"));
        assertThat(lock.holder()).map(LockHolder::purpose).contains("apply");
    }

    @ParameterizedTest
    @EnumSource(
            value = Life.class,
            names = {"ELSEWHERE", "EARLIER_START", "HIDDEN"})
    void isNotTakenOverWithoutAProof(Life unproved) throws IOException {
        lock.acquire("apply");
        life = unproved;

        var refused = (Acquisition.Refused) lock.acquire("destroy");

        assertThat(refused.problem().why()).isEqualTo(unproved.text());
        assertThat(refused.problem().todo()).endsWith("slipway state unlock id-1");
        assertThat(lock.holder()).map(LockHolder::id).contains("id-1");
    }

    @Test
    void isTakenOverFromAProcessThatIsGone() throws IOException {
        var dead = ((Acquisition.Granted) lock.acquire("apply")).holder();
        life = Life.GONE;

        var granted = (Acquisition.Granted) lock.acquire("destroy");

        assertThat(granted.from()).contains(dead);
        assertThat(lock.holder()).contains(granted.holder());
        assertThat(lock.isHeldBy(dead)).isFalse();
    }

    @Test
    void isFreeAgainWhenItIsGivenBack() throws IOException {
        var holder = ((Acquisition.Granted) lock.acquire("apply")).holder();

        lock.release(holder);

        assertThat(lock.holder()).isEmpty();
        assertThat(lock.acquire("destroy")).isInstanceOf(Acquisition.Granted.class);
    }

    @Test
    void staysWithItsHolderWhenAFormerOneGivesItBack() throws IOException {
        var former = ((Acquisition.Granted) lock.acquire("apply")).holder();
        life = Life.GONE;
        var holder = ((Acquisition.Granted) lock.acquire("destroy")).holder();

        lock.release(former);

        assertThat(lock.holder()).contains(holder);
    }

    @Test
    void isTakenAwayByItsId() throws IOException {
        var holder = ((Acquisition.Granted) lock.acquire("apply")).holder();
        life = Life.ELSEWHERE;

        assertThat(lock.breakUp("id-1")).isEqualTo(holder);

        assertThat(lock.holder()).isEmpty();
    }

    @Test
    void isNotTakenAwayByAnotherId() throws IOException {
        lock.acquire("apply");
        life = Life.ELSEWHERE;

        assertProblem(() -> lock.breakUp("id-2"), "this is not the ID of the lock");

        assertThat(lock.holder()).isPresent();
    }

    @Test
    void isNotTakenAwayFromAProcessThatRuns() throws IOException {
        lock.acquire("apply");

        assertProblem(() -> lock.breakUp("id-1"), "the holder of the lock is running");

        assertThat(lock.holder()).isPresent();
    }

    @Test
    void cannotBeTakenAwayWhereThereIsNone() {
        assertProblem(() -> lock.breakUp("id-1"), "state is not locked");
    }

    @Test
    void isNeverTakenOverWhenItCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("state.lock"), "{\"id\": \"id-1\"}");
        life = Life.GONE;

        var refused = (Acquisition.Refused) lock.acquire("apply");

        assertThat(refused.holder()).isEqualTo(Optional.empty());
        assertThat(refused.problem().what()).isEqualTo("the lock of state cannot be read");
        assertThat(refused.problem().where()).matches(".*state.lock:[0-9]+:[0-9]+");
        assertProblem(lock::holder, "the lock of state cannot be read");
        assertThat(folder.resolve("state.lock")).exists();
    }

    private static void assertProblem(ThrowingCallable call, String what) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StateException.class,
                        e -> assertThat(e.problem().what()).isEqualTo(what));
    }
}

package dev.slipway.state.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.state.Address;
import dev.slipway.state.JournalEntry;
import dev.slipway.state.Samples;
import dev.slipway.state.StateException;
import dev.slipway.state.StateProblem;
import dev.slipway.state.Value;
import dev.slipway.state.disk.DurableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupCommitTest {

    private static final JournalHeader HEADER = new JournalHeader("journal-1", "lineage-1", 7);

    @Test
    void losesNoEntryAndKeepsEachThreadsOrderWhenManyAppend() throws Exception {
        var file = new MemoryFile();
        var journal = GroupCommit.begin(file, "journal", HEADER);
        var threads = 16;
        var each = 100;

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var thread = 0; thread < threads; thread++) {
                var number = thread;
                executor.execute(() -> {
                    for (var i = 0; i < each; i++) {
                        journal.append(gone(number, i));
                    }
                });
            }
        }

        var entries = Journal.read(file.bytes(), "journal").orElseThrow().entries();
        assertThat(entries).hasSize(threads * each);
        for (var thread = 0; thread < threads; thread++) {
            var run = "run-" + thread;
            var own = new ArrayList<JournalEntry>();
            for (var i = 0; i < each; i++) {
                own.add(gone(thread, i));
            }
            assertThat(entries.stream()
                            .filter(entry -> ((JournalEntry.Gone) entry).run().equals(run)))
                    .containsExactlyElementsOf(own);
        }
    }

    /** Law 9 of the design: however much is in the journal, one more entry costs what it takes itself. */
    @Test
    void recordsEachEntryByOneAppendOfItsOwnLineOnly() throws Exception {
        var file = new MemoryFile();
        var journal = GroupCommit.begin(file, "journal", HEADER);
        var writes = file.writes();
        journal.append(gone(0, 100));
        var first = file.bytes().length;
        journal.append(gone(0, 101));
        var line = file.bytes().length - first;
        for (var i = 102; i < 600; i++) {
            journal.append(gone(0, i));
        }
        assertThat(file.writes()).isEqualTo(writes + 500);
        assertThat(file.bytes()).hasSize(first + 499 * line);
    }

    @Test
    void letsAllThatWaitShareOneWrite() throws Exception {
        var file = new SlowFile();
        var journal = GroupCommit.begin(file, "journal", HEADER);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = executor.submit(() -> journal.append(gone(0, 0)));
            file.awaitWriter();
            var others = appendAll(executor, journal, 20);
            awaitQueued(others);

            file.letGo(100);
            first.get();
            for (var other : others.futures) {
                other.get();
            }
        }

        assertThat(file.written.writes()).isBetween(2, 3);
        assertThat(Journal.read(file.written.bytes(), "journal").orElseThrow().entries())
                .hasSize(21);
    }

    @Test
    void doesNotReturnBeforeItsLineIsDurable() throws Exception {
        var file = new SlowFile();
        var journal = GroupCommit.begin(file, "journal", HEADER);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var append = executor.submit(() -> {
                journal.append(gone(0, 0));
                return Journal.read(file.written.bytes(), "journal")
                        .orElseThrow()
                        .entries();
            });
            file.awaitWriter();
            assertThat(append.isDone()).isFalse();

            file.letGo(1);

            assertThat(append.get()).containsExactly(gone(0, 0));
        }
    }

    @Test
    void anInterruptNeitherEndsTheWaitingNorIsLost() throws Exception {
        var file = new SlowFile();
        var journal = GroupCommit.begin(file, "journal", HEADER);
        var interruptedAfter = new AtomicReference<Boolean>();
        var first = Thread.ofVirtual().start(() -> journal.append(gone(0, 0)));
        file.awaitWriter();
        var waiting = Thread.ofPlatform().start(() -> {
            journal.append(gone(1, 0));
            interruptedAfter.set(Thread.currentThread().isInterrupted());
        });
        awaitState(waiting, Thread.State.WAITING);
        waiting.interrupt();

        file.letGo(2);
        first.join();
        waiting.join();

        assertThat(interruptedAfter.get()).isTrue();
        assertThat(Journal.read(file.written.bytes(), "journal").orElseThrow().entries())
                .containsExactly(gone(0, 0), gone(1, 0));
    }

    @Test
    void failsAllThatWaitedAndAllThatFollowAfterAFailedWrite() throws Exception {
        var file = new SlowFile();
        file.fault = new IOException("No space left on device");
        var journal = GroupCommit.begin(file, "journal", HEADER);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = executor.submit(() -> journal.append(gone(0, 0)));
            file.awaitWriter();
            var others = appendAll(executor, journal, 5);
            awaitQueued(others);
            file.letGo(1);

            assertUnwritable(first);
            for (var other : others.futures) {
                assertUnwritable(other);
            }
        }
        file.fault = null;
        assertThatThrownBy(() -> journal.append(gone(9, 9))).isInstanceOfSatisfying(StateException.class, e -> {
            assertThat(e.problem().what()).isEqualTo("the journal cannot be written");
            assertThat(e.problem().why()).isEqualTo("No space left on device");
        });
        assertThat(file.written.writes()).isZero();
    }

    @Test
    void neverCallsAnEntryDurableWhoseWriteBrokeOff() {
        var journal =
                GroupCommit.begin(new RefusingFile(new IllegalStateException("out of everything")), "journal", HEADER);

        assertThatThrownBy(() -> journal.append(gone(0, 0))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> journal.append(gone(0, 1))).isInstanceOf(StateException.class);
    }

    @Test
    void passesOnWhyTheFileRefused() {
        var refusal = new StateException(new StateProblem("the lock is gone", "", "", "stop"));
        var journal = GroupCommit.begin(new RefusingFile(refusal), "journal", HEADER);

        for (var i = 0; i < 2; i++) {
            assertThatThrownBy(() -> journal.append(gone(0, 0)))
                    .isInstanceOfSatisfying(
                            StateException.class, e -> assertThat(e.problem()).isEqualTo(refusal.problem()));
        }
    }

    @Test
    void refusesAnEntryThatCouldNotBeReadBackAndGoesOn() {
        var file = new MemoryFile();
        var journal = GroupCommit.begin(file, "journal", HEADER);
        Value deep = Value.of("x");
        for (var depth = 0; depth < 500; depth++) {
            deep = new Value.ListOf(List.of(deep));
        }
        var way = Value.of(Map.of("deep", deep));

        assertThatThrownBy(() -> journal.append(new JournalEntry.TargetKnown(Samples.NODE_1, way)))
                .isInstanceOf(IllegalArgumentException.class);
        journal.append(gone(0, 0));

        assertThat(Journal.read(file.bytes(), "journal").orElseThrow().entries())
                .containsExactly(gone(0, 0));
    }

    private static void assertUnwritable(Future<?> append) {
        assertThatThrownBy(append::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        StateException.class, e -> assertThat(e.problem().why()).isEqualTo("No space left on device"));
    }

    private record Appends(List<Thread> threads, List<Future<?>> futures) {}

    private static Appends appendAll(ExecutorService executor, GroupCommit journal, int count) {
        var threads = Collections.synchronizedList(new ArrayList<Thread>());
        var futures = new ArrayList<Future<?>>();
        for (var i = 0; i < count; i++) {
            var number = i + 1;
            futures.add(executor.submit(() -> {
                threads.add(Thread.currentThread());
                journal.append(gone(number, 0));
            }));
        }
        return new Appends(threads, futures);
    }

    private static void awaitQueued(Appends appends) {
        while (appends.threads.size() < appends.futures.size()) {
            Thread.onSpinWait();
        }
        for (var thread : List.copyOf(appends.threads)) {
            awaitState(thread, Thread.State.WAITING);
        }
    }

    private static void awaitState(Thread thread, Thread.State state) {
        while (thread.getState() != state) {
            Thread.onSpinWait();
        }
    }

    private static JournalEntry gone(int thread, int number) {
        return new JournalEntry.Gone("run-" + thread, new Address("host.file", thread + ":" + number));
    }

    /** A file whose writes break off. */
    private record RefusingFile(RuntimeException refusal) implements DurableFile {
        @Override
        public void append(byte[] bytes) {
            throw refusal;
        }

        @Override
        public void close() {}
    }

    /** A file whose writes wait until they are let go, or fail. */
    private static final class SlowFile implements DurableFile {
        private final MemoryFile written = new MemoryFile();
        private final Semaphore permits = new Semaphore(0);
        private final CountDownLatch writer = new CountDownLatch(1);
        private volatile @Nullable IOException fault;

        @Override
        public void append(byte[] bytes) throws IOException {
            writer.countDown();
            permits.acquireUninterruptibly();
            var broken = fault;
            if (broken != null) {
                throw broken;
            }
            written.append(bytes);
        }

        @Override
        public void close() {}

        void awaitWriter() throws InterruptedException {
            assertThat(writer.await(30, TimeUnit.SECONDS)).isTrue();
        }

        void letGo(int writes) {
            permits.release(writes);
        }
    }
}

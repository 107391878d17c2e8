package dev.slipway.state.journal;

import dev.slipway.state.JournalEntry;
import dev.slipway.state.StateException;
import dev.slipway.state.StateProblem;
import dev.slipway.state.disk.DurableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Appends lines so that those who wait at the same time share one write: whoever finds nobody writing writes for all
 * that are waiting, and those who come meanwhile wait for the next write.
 *
 * <p>After a write that failed nobody can know what is on the disk, so that every later append fails as well.
 */
public final class GroupCommit implements AutoCloseable {

    private final DurableFile file;
    private final String where;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();

    private ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private int sum;
    private long taken;
    private long durable;
    private boolean writing;
    private @Nullable StateException failure;

    private GroupCommit(DurableFile file, String where, int sum) {
        this.file = file;
        this.where = where;
        this.sum = sum;
    }

    /** Begins a journal in an empty file. Its first line becomes durable with the first entry. */
    public static GroupCommit begin(DurableFile file, String where, JournalHeader header) {
        var commit = new GroupCommit(file, where, Frame.FIRST);
        commit.take(header.json());
        return commit;
    }

    /** Goes on with a journal whose file ends where the whole lines of the journal end. */
    public static GroupCommit resume(DurableFile file, String where, Journal journal) {
        return new GroupCommit(file, where, journal.sum());
    }

    /**
     * Appends one entry. It returns when the entry is durable, and then so is every entry whose append returned before.
     * An interrupt does not end the waiting.
     *
     * @throws StateException if it cannot be written; the change that it announces must not begin
     */
    public void append(JournalEntry entry) {
        var json = EntryJson.write(entry);
        lock.lock();
        try {
            var mine = take(json);
            while (durable < mine) {
                if (failure != null) {
                    throw new StateException(failure.problem(), failure);
                } else if (writing) {
                    written.awaitUninterruptibly();
                } else {
                    writeAll();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Puts a line behind those that are waiting; answers which one it is. */
    private long take(byte[] json) {
        sum = Frame.sum(sum, json, 0, json.length);
        waiting.writeBytes(Frame.head(json.length, sum));
        waiting.writeBytes(json);
        waiting.write('\n');
        return ++taken;
    }

    /** Writes all that are waiting, without the lock while the disk works. */
    private void writeAll() {
        writing = true;
        letOthersJoin();
        var batch = waiting;
        var last = taken;
        waiting = new ByteArrayOutputStream();
        lock.unlock();
        @Nullable StateException failed = unwritable(new IOException("the write broke off"));
        try {
            file.append(batch.toByteArray());
            failed = null;
        } catch (IOException e) {
            failed = unwritable(e);
        } catch (StateException e) {
            failed = e;
        } finally {
            lock.lock();
            writing = false;
            written.signalAll();
            if (failed == null) {
                durable = last;
            } else {
                failure = failed;
            }
        }
    }

    /**
     * Those whose entries the last write made durable are about to append their next ones, and whoever wakes first
     * would write alone.
     */
    @SuppressWarnings("ThreadPriorityCheck") // only how many share one write depends on it
    private void letOthersJoin() {
        lock.unlock();
        try {
            Thread.yield();
        } finally {
            lock.lock();
        }
    }

    private StateException unwritable(IOException e) {
        return new StateException(
                new StateProblem(
                        "the journal cannot be written",
                        where,
                        String.valueOf(e.getMessage()),
                        "make room or mend the disk, then run the same command again: it goes on where this one ended"),
                e);
    }
}

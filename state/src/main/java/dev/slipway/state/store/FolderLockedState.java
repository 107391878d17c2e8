package dev.slipway.state.store;

import dev.slipway.state.JournalEntry;
import dev.slipway.state.State;
import dev.slipway.state.StateException;
import dev.slipway.state.StateProblem;
import dev.slipway.state.disk.Disk;
import dev.slipway.state.file.StateCodec;
import dev.slipway.state.file.StateDocument;
import dev.slipway.state.journal.GroupCommit;
import dev.slipway.state.journal.JournalHeader;
import dev.slipway.state.lock.LockFile;
import dev.slipway.state.lock.LockHolder;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The state in a folder, while this process has its lock.
 *
 * <p>The order of a fold is what makes it safe: the new state is durable under its name before the journal goes, and
 * names the journal, so that one that stays behind is never folded again.
 */
final class FolderLockedState implements LockedState {

    private final StateFolder folder;
    private final Disk disk;
    private final LockFile lock;
    private final LockHolder holder;
    private final Supplier<String> ids;
    private final FolderReader reader;

    /** Appends run beside each other; all else runs alone, so that no append falls between reading and deleting. */
    private final ReentrantReadWriteLock threads = new ReentrantReadWriteLock();

    private String freshLineage;
    private @Nullable GroupCommit journal;

    FolderLockedState(StateFolder folder, Disk disk, LockFile lock, LockHolder holder, Supplier<String> ids) {
        this.folder = folder;
        this.disk = disk;
        this.lock = lock;
        this.holder = holder;
        this.ids = ids;
        this.reader = new FolderReader(folder, disk);
        this.freshLineage = ids.get();
    }

    @Override
    public LockHolder holder() {
        return holder;
    }

    @Override
    public State load() {
        return alone(() -> reader.read().folded(freshLineage));
    }

    @Override
    public void begin(String lineage) {
        alone(() -> {
            var found = reader.read().lineage();
            if (found.isPresent() && !found.get().equals(lineage)) {
                throw new StateException(new StateProblem(
                        "this is the state of another installation",
                        folder.state().toString(),
                        "found lineage " + found.get() + ", expected " + lineage,
                        "run it beside the state that it was planned with, or plan again"));
            }
            freshLineage = lineage;
            return lineage;
        });
    }

    @Override
    public void append(JournalEntry entry) {
        while (!appendIfOpen(entry)) {
            alone(this::open);
        }
    }

    @Override
    public State fold() {
        return alone(() -> {
            var found = reader.read();
            return put(found, found.folded(freshLineage), 0);
        });
    }

    @Override
    public State replace(State next) {
        return alone(() -> {
            var found = reader.read();
            return put(found, next.at(found.base(freshLineage).lineage(), 0), 0);
        });
    }

    @Override
    public State push(byte[] file, String name, boolean force) {
        return alone(() -> {
            var pushed = force ? StateCodec.decodeEdited(file, name) : StateCodec.decode(file, name);
            var found = force ? readOrSetAside() : reader.read();
            put(found, found.folded(freshLineage), 0);
            found = reader.read();
            if (!force && found.document().isPresent()) {
                Pushing.check(pushed.state(), found.base(freshLineage), name, folder.state());
            }
            return put(found, pushed.state(), pushed.state().serial());
        });
    }

    @Override
    public void close() {
        alone(() -> {
            closeJournal();
            lock.release(holder);
            return holder;
        });
    }

    /** Writes a state if it is another than that of the file, and ends the journal. */
    private State put(Snapshot found, State next, long serialAtLeast) throws IOException {
        requireLock();
        var base = found.base(freshLineage);
        var written = base;
        if (!sameContent(next, base)) {
            written = next.at(next.lineage(), Math.max(base.serial(), serialAtLeast) + 1);
            disk.write(folder.newState(), StateCodec.encode(new StateDocument(written, found.journalToName())));
            disk.replace(folder.newState(), folder.state());
            disk.syncFolder(folder.path());
        }
        closeJournal();
        disk.delete(folder.journal());
        disk.syncFolder(folder.path());
        return written;
    }

    private Snapshot readOrSetAside() throws IOException {
        try {
            return reader.read();
        } catch (StateException _) {
            for (var file : List.of(folder.state(), folder.journal())) {
                if (disk.read(file).isPresent()) {
                    disk.replace(file, file.resolveSibling(file.getFileName() + ".unreadable"));
                }
            }
            return reader.read();
        }
    }

    private boolean appendIfOpen(JournalEntry entry) {
        threads.readLock().lock();
        try {
            if (journal == null) {
                return false;
            }
            journal.append(entry);
            return true;
        } finally {
            threads.readLock().unlock();
        }
    }

    private GroupCommit open() throws IOException {
        if (journal != null) {
            return journal;
        }
        requireLock();
        var found = reader.read();
        var where = folder.journal().toString();
        if (found.journal().isPresent()) {
            var whole = found.journal().get();
            journal = GroupCommit.resume(append(whole.length()), where, whole);
        } else {
            var base = found.base(freshLineage);
            disk.delete(folder.journal());
            journal = GroupCommit.begin(append(0), where, new JournalHeader(ids.get(), base.lineage(), base.serial()));
        }
        return journal;
    }

    private LockedFile append(long length) throws IOException {
        return new LockedFile(disk.append(folder.journal(), length), this::requireLock);
    }

    private void closeJournal() {
        var open = journal;
        journal = null;
        if (open != null) {
            open.close();
        }
    }

    private void requireLock() throws IOException {
        if (!lock.isHeldBy(holder)) {
            throw new StateException(new StateProblem(
                    "the lock was taken away from this run",
                    folder.lock().toString(),
                    "somebody unlocked " + holder.id() + ", which is held by " + holder,
                    "find out who; this run records nothing more, and the next plan finds what it did"));
        }
    }

    private <T> T alone(Failing.Work<T> work) {
        threads.writeLock().lock();
        try {
            return Failing.at(folder.path(), work);
        } finally {
            threads.writeLock().unlock();
        }
    }

    private static boolean sameContent(State one, State other) {
        return one.at(one.lineage(), other.serial()).equals(other);
    }
}

package dev.slipway.state.store;

import dev.slipway.state.State;
import dev.slipway.state.StateException;
import dev.slipway.state.StateProblem;
import dev.slipway.state.disk.Disk;
import dev.slipway.state.disk.RealDisk;
import dev.slipway.state.file.StateCodec;
import dev.slipway.state.file.StateDocument;
import dev.slipway.state.lock.Acquisition;
import dev.slipway.state.lock.LinuxProcesses;
import dev.slipway.state.lock.LockFile;
import dev.slipway.state.lock.LockHolder;
import dev.slipway.state.lock.Processes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** State in a folder of this machine. The state file is fit to be committed; the rest of the folder is not. */
public final class FolderStore implements StateStore {

    private static final String IGNORED = """
        # Only state.json is worth keeping in a repository.
        *
        !.gitignore
        !state.json
        """;

    private final StateFolder folder;
    private final Disk disk;
    private final LockFile lock;
    private final Supplier<String> ids;
    private final FolderReader reader;

    /** The store in a folder, which is made when the lock is first taken. */
    public FolderStore(Path folder) {
        this(new StateFolder(folder), new RealDisk(), new LinuxProcesses(), InstantSource.system(), RandomIds::next);
    }

    /**
     * The store with its surroundings given.
     *
     * @param ids makes a text that nobody else makes: lineages, and IDs of locks and journals
     */
    public FolderStore(StateFolder folder, Disk disk, Processes processes, InstantSource clock, Supplier<String> ids) {
        this.folder = folder;
        this.disk = disk;
        this.ids = ids;
        this.lock = new LockFile(folder.lock(), disk, processes, clock, ids);
        this.reader = new FolderReader(folder, disk);
    }

    @Override
    public State load() {
        return Failing.at(folder.path(), () -> reader.read().folded(ids.get()));
    }

    @Override
    public byte[] pull() {
        return Failing.at(folder.path(), () -> {
            var found = reader.read();
            var lineage = found.lineage()
                    .orElseThrow(() -> new StateException(new StateProblem(
                            "there is no state yet", folder.state().toString(), "", "apply first")));
            return StateCodec.encode(new StateDocument(found.folded(lineage), found.journalToName()));
        });
    }

    @Override
    public LockOutcome lock(String purpose) {
        return Failing.at(folder.lock(), () -> {
            makeFolder();
            return switch (lock.acquire(purpose)) {
                case Acquisition.Granted(var holder, var from) ->
                    new LockOutcome.Granted(new FolderLockedState(folder, disk, lock, holder, ids), from);
                case Acquisition.Refused(var holder, var problem) -> new LockOutcome.Refused(holder, problem);
            };
        });
    }

    @Override
    public Optional<LockHolder> holder() {
        return Failing.at(folder.lock(), lock::holder);
    }

    @Override
    public LockHolder unlock(String id) {
        return Failing.at(folder.lock(), () -> lock.breakUp(id));
    }

    private void makeFolder() throws IOException {
        disk.createFolder(folder.path());
        if (disk.read(folder.ignored()).isEmpty()) {
            disk.write(folder.ignored(), IGNORED.getBytes(StandardCharsets.UTF_8));
        }
    }
}

package dev.slipway.state.lock;

import dev.slipway.state.StateException;
import dev.slipway.state.StateProblem;
import dev.slipway.state.disk.Disk;
import dev.slipway.state.disk.Guard;
import dev.slipway.state.json.JsonFault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A lock that is a file. It appears whole, and it changes hands only under a guard that the kernel keeps, so that of
 * two who take it over from the same dead process one finds the other's.
 */
public final class LockFile {

    private final Path file;
    private final Disk disk;
    private final Processes processes;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Guard guard;

    /** The folder of the file must exist by the time the lock is asked for. */
    public LockFile(Path file, Disk disk, Processes processes, InstantSource clock, Supplier<String> ids) {
        this.file = file;
        this.disk = disk;
        this.processes = processes;
        this.clock = clock;
        this.ids = ids;
        this.guard = new Guard(beside(".guard"));
    }

    /** Takes the lock if nobody has it, or one that is provably gone. Does not wait. */
    public Acquisition acquire(String purpose) throws IOException {
        var since = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var mine = new LockHolder(ids.get(), processes.self(), since, purpose);
        return guard.alone(() -> switch (find()) {
            case Found.Nobody _ -> create(mine);
            case Found.Unreadable(var problem) -> new Acquisition.Refused(Optional.empty(), problem);
            case Found.Held(var holder) -> {
                var life = processes.lifeOf(holder.process());
                if (life != Processes.Life.GONE) {
                    yield refused(holder, life);
                }
                disk.replace(written(mine), file);
                yield new Acquisition.Granted(mine, Optional.of(holder));
            }
        });
    }

    /** Whether the lock is still the one that was granted. */
    public boolean isHeldBy(LockHolder holder) throws IOException {
        return find() instanceof Found.Held(var found) && found.id().equals(holder.id());
    }

    /** Gives the lock back; one that was taken away meanwhile stays with whoever has it now. */
    public void release(LockHolder holder) throws IOException {
        guard.alone(() -> {
            if (isHeldBy(holder)) {
                disk.delete(file);
            }
            return holder;
        });
    }

    /**
     * Who has the lock, as far as the file tells.
     *
     * @throws StateException if the file cannot be read
     */
    public Optional<LockHolder> holder() throws IOException {
        return switch (find()) {
            case Found.Nobody _ -> Optional.empty();
            case Found.Held(var holder) -> Optional.of(holder);
            case Found.Unreadable(var problem) -> throw new StateException(problem);
        };
    }

    /**
     * Takes the lock away from its holder, who is named by the lock's ID because that is what the user was shown.
     *
     * @return who had it
     * @throws StateException if that is not the lock's ID, or its holder is seen to run
     */
    public LockHolder breakUp(String id) throws IOException {
        if (holder().isEmpty()) {
            throw notLocked();
        }
        return guard.alone(() -> {
            var holder = holder().orElseThrow(this::notLocked);
            if (!holder.id().equals(id)) {
                throw new StateException(new StateProblem(
                        "this is not the ID of the lock",
                        file.toString(),
                        "found " + holder.id() + " of " + holder + ", asked for " + id,
                        "look who has it now before you unlock it"));
            }
            if (processes.lifeOf(holder.process()) == Processes.Life.RUNS) {
                throw new StateException(new StateProblem(
                        "the holder of the lock is running",
                        file.toString(),
                        "it is " + holder,
                        "wait for it, or end process " + holder.process().pid() + "; then the lock is taken over"));
            }
            disk.delete(file);
            return holder;
        });
    }

    private sealed interface Found {
        record Nobody() implements Found {}

        record Held(LockHolder holder) implements Found {}

        record Unreadable(StateProblem problem) implements Found {}
    }

    private Found find() throws IOException {
        var bytes = disk.read(file);
        if (bytes.isEmpty()) {
            return new Found.Nobody();
        }
        try {
            return new Found.Held(HolderJson.read(bytes.get()));
        } catch (JsonFault fault) {
            return new Found.Unreadable(new StateProblem(
                    "the lock of state cannot be read",
                    file + ":" + fault.line() + ":" + fault.column(),
                    fault.why(),
                    "make sure that no Slipway is running on this state, then delete the file"));
        }
    }

    private Acquisition create(LockHolder mine) throws IOException {
        if (disk.placeNew(written(mine), file)) {
            return new Acquisition.Granted(mine, Optional.empty());
        }
        // Only where the guard is not honoured: on a network file system without locks.
        return switch (find()) {
            case Found.Held(var holder) -> refused(holder, processes.lifeOf(holder.process()));
            case Found.Unreadable(var problem) -> new Acquisition.Refused(Optional.empty(), problem);
            case Found.Nobody _ -> throw new IOException("another process took the lock and gave it back");
        };
    }

    private Path written(LockHolder mine) throws IOException {
        var written = beside(".new");
        disk.write(written, HolderJson.write(mine));
        return written;
    }

    private Acquisition refused(LockHolder holder, Processes.Life life) {
        return new Acquisition.Refused(
                Optional.of(holder),
                new StateProblem(
                        "state is locked by " + holder,
                        file.toString(),
                        life.text(),
                        life == Processes.Life.RUNS
                                ? "wait for it, or end process "
                                        + holder.process().pid()
                                : "make sure that it has ended, then: slipway state unlock " + holder.id()));
    }

    private StateException notLocked() {
        return new StateException(new StateProblem(
                "state is not locked", file.toString(), "there is no lock file", "run your command again"));
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}

package dev.slipway.state.store;

import dev.slipway.state.JournalEntry;
import dev.slipway.state.State;
import dev.slipway.state.lock.LockHolder;

/**
 * The state of an installation, held by whoever has its lock. All that changes a state is here, so that nothing is
 * changed without the lock.
 *
 * <p>A run appends an entry before and after each change and folds at its end. If it is killed anywhere between, the
 * next {@link #load} has every entry whose append returned, and the next run goes on with the same journal.
 */
public interface LockedState extends AutoCloseable {

    /** Who holds the lock: this process. */
    LockHolder holder();

    /** The state as of the last entry. */
    State load();

    /**
     * Sees to it that the state is of this lineage: a state that was never written gets it, any other must have it. A
     * saved plan brings the lineage that it was made with.
     *
     * @throws dev.slipway.state.StateException if the state is of another lineage
     */
    void begin(String lineage);

    /**
     * Appends an entry to the journal. When it returns, the entry survives the death of this process and of its
     * machine, and so does every entry whose append returned earlier. Any number of threads may append at the same
     * time, and those that do should share what durability costs. An interrupt does not end it. It waits while the
     * state is being written.
     *
     * @throws dev.slipway.state.StateException if the entry is not known to be durable, or the lock was taken away; the
     *     change that it announces must not begin
     */
    void append(JournalEntry entry);

    /**
     * Folds the journal into the state, whose serial rises, and begins anew. A state that the entries do not change is
     * not written again. If the process dies in the middle, nothing is lost and nothing is folded twice.
     *
     * @return the state as it is now
     */
    State fold();

    /**
     * Writes a state that was made from {@link #load} by hand, and ends the journal that is folded into it. Its serial
     * and lineage are seen to here.
     *
     * @return the state as it is now
     */
    State replace(State next);

    /**
     * Puts another state in place of this one, after folding the journal. Without force it must be intact, of the same
     * lineage, and made from a state that is not older than this one. With force, files that cannot be read are kept
     * under another name.
     *
     * @param file bytes of a state file
     * @param name of those bytes, for problems
     * @return the state as it is now
     */
    State push(byte[] file, String name, boolean force);

    /** Gives the lock back. What was not folded stays in the journal. */
    @Override
    void close();
}

package dev.slipway.state.store;

import dev.slipway.state.State;
import dev.slipway.state.lock.LockHolder;
import java.util.Optional;

/**
 * Where the state of one installation is kept. Everybody who is given the same store sees the same state, from whatever
 * machine; only who holds the lock changes it.
 *
 * <p>Each call either does all that it says or throws {@link dev.slipway.state.StateException} with a problem that is
 * fit for the user. A store that is reached over a network throws it as well when the answer does not come.
 */
public interface StateStore {

    /**
     * The state as it is now: the last one that was written, with the entries that have become durable since folded in.
     * It is of one moment even while another process writes. Needs no lock and changes nothing, so that a plan never
     * waits for an apply.
     *
     * <p>Where nothing was ever written it is an empty state with serial 0 and a lineage made for this call; see
     * {@link LockedState#begin}.
     */
    State load();

    /**
     * What {@link #load} sees, in the bytes of a state file.
     *
     * @throws dev.slipway.state.StateException if nothing was ever written
     */
    byte[] pull();

    /**
     * Takes the lock, without waiting. Of all who ask at the same time at most one gets it. A lock is taken over only
     * if its holder is proved to be gone; a store that cannot prove it must not guess.
     *
     * @param purpose what for, shown to those who are refused
     */
    LockOutcome lock(String purpose);

    /** Who holds the lock. */
    Optional<LockHolder> holder();

    /**
     * Takes the lock away from a holder that is gone without a proof. After that the former holder can write nothing
     * more, should it be alive after all.
     *
     * @param id of the lock, as the refusal named it
     * @return who had it
     * @throws dev.slipway.state.StateException if the lock has another ID, or there is none, or its holder is running
     */
    LockHolder unlock(String id);
}

package dev.slipway.state.store;

import dev.slipway.state.StateProblem;
import dev.slipway.state.lock.LockHolder;
import java.util.Optional;

/** What came of asking a store for its lock. */
public sealed interface LockOutcome {

    /**
     * The lock is ours until the state is closed.
     *
     * @param from whose lock it was, if that process was gone; the user is told
     */
    record Granted(LockedState state, Optional<LockHolder> from) implements LockOutcome {}

    /**
     * Another has it.
     *
     * @param holder who, if that can be read
     */
    record Refused(Optional<LockHolder> holder, StateProblem problem) implements LockOutcome {}
}

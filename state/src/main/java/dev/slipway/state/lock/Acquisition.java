package dev.slipway.state.lock;

import dev.slipway.state.StateProblem;
import java.util.Optional;

/** What came of asking for a lock. */
public sealed interface Acquisition {

    /**
     * It is ours.
     *
     * @param from whose it was, if it was taken over from a process that is provably gone; the user is told
     */
    record Granted(LockHolder holder, Optional<LockHolder> from) implements Acquisition {}

    /**
     * Another has it.
     *
     * @param holder who, if the lock file can be read
     */
    record Refused(Optional<LockHolder> holder, StateProblem problem) implements Acquisition {}
}

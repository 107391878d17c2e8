package dev.slipway.state.lock;

import java.time.Instant;

/**
 * Who holds a lock.
 *
 * @param id made once for each time a lock is taken
 * @param purpose what for, such as {@code apply}
 */
public record LockHolder(String id, ProcessIdentity process, Instant since, String purpose) {

    /** Who, where, since when and what for, in one line for a person. */
    @Override
    public String toString() {
        return process.user() + " on " + process.host() + " (process " + process.pid() + ") for " + purpose + ", since "
                + since;
    }
}

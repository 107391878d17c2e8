package dev.slipway.state;

/**
 * A change that was begun and has not come to a known end: its run was killed, or an operation in its middle failed.
 * What became of it, only its target can tell.
 *
 * @param action the change's action, such as {@code create}
 * @param run the run that began it
 * @param intended what was to be recorded had it succeeded, with what only its end could tell still unknown; for a
 *     delete, what is recorded
 */
public record Unfinished(String action, String run, Recorded intended) {

    /** What was being changed. */
    public Address address() {
        return intended.address();
    }
}

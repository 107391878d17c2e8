package dev.slipway.engine.apply;

import dev.slipway.engine.target.Failure;
import dev.slipway.state.Address;

/** What became of one change or step. */
public sealed interface Outcome {

    /** It was done, and is as planned. */
    record Applied() implements Outcome {}

    /** There was nothing to do. */
    record Unchanged() implements Outcome {}

    /** It was not done, or not done to its end. */
    record Failed(Failure failure) implements Outcome {}

    /** It was not begun, because something before it did not succeed. */
    record Skipped(Address because) implements Outcome {}

    /** It was not begun: what was found is not what the plan was made for, or it differs from what was reviewed. */
    record Refused(String why, String remedy) implements Outcome {}

    /**
     * The run was told to stop.
     *
     * @param begun whether it was under way; if so the next plan carries it on
     */
    record Interrupted(boolean begun) implements Outcome {}

    /** Whether what needs it may go on. */
    default boolean succeeded() {
        return this instanceof Applied || this instanceof Unchanged;
    }
}

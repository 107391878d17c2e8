package dev.slipway.state;

/**
 * One line of the journal: what a run is about to do, or has done. Entries fold into a {@link State} in the order in
 * which they were written.
 */
public sealed interface JournalEntry {

    /** A run begins. */
    record RunStarted(String run, String installation) implements JournalEntry {}

    /** This is how a target is reached. Written before the first intent that concerns the target. */
    record TargetKnown(TargetId target, Value.MapOf way) implements JournalEntry {}

    /**
     * A change is about to begin; written before its first operation.
     *
     * @param intended what will be recorded if it succeeds; for a delete, what is recorded now
     */
    record Intent(String run, String action, Recorded intended) implements JournalEntry {}

    /** A change has ended and this is what we know of its resource now; written after its last operation. */
    record Made(String run, Recorded recorded) implements JournalEntry {}

    /** A change has ended and its resource is no longer looked after: deleted, or forgotten. */
    record Gone(String run, Address address) implements JournalEntry {}

    /**
     * A change has ended without success; what is recorded of its resource stays as it was.
     *
     * @param touched whether any of its operations may have happened: if so it stays unfinished
     */
    record Failed(String run, Address address, String reason, boolean touched) implements JournalEntry {}

    /** An opening step is about to begin, so this closing step is owed. */
    record StepOpened(String run, OpenStep step) implements JournalEntry {}

    /** A closing step is done. */
    record StepClosed(String run, Address step) implements JournalEntry {}

    /** A run has ended, whatever its outcome. */
    record RunEnded(String run) implements JournalEntry {}
}

package dev.slipway.plans.cli;

/** What a command says when it ends. */
public enum ExitCode {
    /** Done, or there was nothing to do. */
    DONE(0),
    /** It failed, or the document is wrong. */
    FAILED(1),
    /** It was called wrongly. */
    WRONG_USAGE(2),
    /** There are changes, or there is drift; only said when asked for. */
    CHANGES(3),
    /** It may not be done: the plan is stale, something is protected, the state is locked. */
    REFUSED(4),
    /** It was told to stop. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}

package dev.slipway.state.file;

/** What to do about a state file that cannot be used. */
final class StateAdvice {

    static final String RESTORE = "restore it from your last commit or a copy; if there is none, move it away:"
            + " the next plan finds what exists and adopts it";

    private StateAdvice() {}
}

package dev.slipway.engine.sim;

import dev.slipway.state.TargetId;

/** What goes wrong in a world, decided at each occasion. */
public interface Troubles {

    /** Nothing does. */
    Troubles NONE = new Troubles() {};

    /** What happens to an operation. */
    enum Trouble {
        NONE,
        /** It fails and did nothing. */
        FAILS,
        /** It fails and did nothing; another try may help. */
        FAILS_FOR_NOW,
        /** It is done, but nobody hears of it: the connection is lost. */
        DONE_UNHEARD,
        /** It is not done, and nobody hears of it: the connection is lost. */
        LOST_UNHEARD,
        /** It takes until its deadline, and then may have happened. */
        HANGS,
        /** Its target says that it was done, and it was not. */
        LIES
    }

    default Trouble before(SimOperation operation) {
        return Trouble.NONE;
    }

    /** Whether a target does not answer just now. */
    default boolean silent(TargetId target) {
        return false;
    }

    /** Called where the process may die: around each journal entry and each operation. */
    default void here(String where) {}
}

package dev.slipway.engine.plan;

import dev.slipway.state.Address;
import java.util.List;

/**
 * What became of a check that was asked because something that it guards is about to change.
 *
 * @param found what was found and what was expected, or why it could not be asked; empty if it passed
 * @param remedy what to do next; may be empty
 * @param guarded the changes that it guards, in order
 */
public record CheckOutcome(Address check, Result result, String found, String remedy, List<Address> guarded) {

    public CheckOutcome {
        guarded = List.copyOf(guarded);
    }

    /** How a check ended. */
    public enum Result {
        PASSED,
        /** It failed, and was only to warn. */
        WARNED,
        /** It failed or could not be asked, and blocks what it guards. */
        FAILED,
        /** It failed or could not be asked, and the user allowed that by name. */
        ALLOWED
    }
}

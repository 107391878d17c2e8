package dev.slipway.engine.plan;

import dev.slipway.state.Address;

/** An order between two nodes of a plan: changes or steps. */
public record Edge(Address first, Address then, When when) {

    /** When the second may begin. */
    public enum When {
        /** After the first has succeeded; if it fails, the second is skipped. */
        AFTER_SUCCESS,
        /** After the first has ended, whatever its outcome: a closing step. */
        AFTER_ANY
    }
}

package dev.slipway.engine.spi;

import dev.slipway.engine.plan.Readiness;
import dev.slipway.state.Value;

/** What a target says of one address. */
public sealed interface Observed {

    /** It is there. */
    record Present(Value.MapOf attributes, Readiness readiness) implements Observed {}

    /** It is not there, and the target said so. */
    record Absent() implements Observed {}

    /** Nobody knows: the target is silent or its answer cannot be read. */
    record Unreadable(String why) implements Observed {}

    /** Its target does not exist yet; this plan makes it. */
    record NotYet(String because) implements Observed {}
}

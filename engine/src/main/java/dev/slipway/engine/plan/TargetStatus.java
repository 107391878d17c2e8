package dev.slipway.engine.plan;

/** Whether a target answered when the plan was made. */
public sealed interface TargetStatus {

    /** It answered. */
    record Reached() implements TargetStatus {}

    /** It did not. */
    record Silent(String why) implements TargetStatus {}

    /** It does not exist yet; this plan makes it. */
    record NotYet(String because) implements TargetStatus {}
}

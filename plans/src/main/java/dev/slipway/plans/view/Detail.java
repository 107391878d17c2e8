package dev.slipway.plans.view;

/** How much of a plan is shown. */
public enum Detail {
    /** What happens to which address, and why. */
    SUMMARY,
    /** And the attributes; long contents of what is new are cut. */
    NORMAL,
    /** Everything. */
    FULL
}

package dev.slipway.state;

/** Where a recorded thing comes from. */
public enum Origin {
    /** We made it; removal takes it away, or brings back what was there before. */
    MADE,
    /** It was there already; removal leaves it unless that was allowed by name. */
    ADOPTED
}

package dev.slipway.engine.spi;

/** How a desired attribute is held against what is there. */
public enum Rule {
    /** It must be this value. */
    EXACTLY,
    /** A number that must be at least this; more is fine. */
    AT_LEAST,
    /** Generated or given once; whatever is there is kept. */
    ONCE,
    /** Not ours: shown, never changed. */
    NOT_OURS
}

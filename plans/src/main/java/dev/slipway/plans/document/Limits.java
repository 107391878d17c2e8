package dev.slipway.plans.document;

/**
 * How much a document may be.
 *
 * @param bytes its size
 * @param depth how many mappings and lists may stand within each other
 */
public record Limits(int bytes, int depth) {

    /** One MiB and 64 levels: many times what people write by hand. */
    public static final Limits USUAL = new Limits(1 << 20, 64);
}

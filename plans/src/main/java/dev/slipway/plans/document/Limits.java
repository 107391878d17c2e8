package dev.slipway.plans.document;

/**
 * How much a document may be.
 *
 * @param bytes its size
 * @param depth how many mappings and lists may stand within each other
 */
public record Limits(int bytes, int depth) {

    /** The most that {@link #mebibytes} takes. */
    public static final int MOST_MEBIBYTES = 1024;

    /**
     * One MiB and 64 levels: many times what people write by hand. More is to be asked for, because a document that is
     * made to be slow to read takes time that grows with the square of its size.
     */
    public static final Limits USUAL = mebibytes(1);

    private static final int MEBIBYTE = 1 << 20;
    private static final int USUAL_DEPTH = 64;

    /**
     * The usual depth, and another size.
     *
     * @throws IllegalArgumentException if it is not from 1 to {@value #MOST_MEBIBYTES}
     */
    public static Limits mebibytes(int size) {
        if (size < 1 || size > MOST_MEBIBYTES) {
            throw new IllegalArgumentException("from 1 to " + MOST_MEBIBYTES + " MiB: " + size);
        }
        return new Limits(size * MEBIBYTE, USUAL_DEPTH);
    }

    /** The least whole number of MiB in which so many bytes have room. */
    public static long mebibytesFor(long bytes) {
        return Math.ceilDiv(bytes, MEBIBYTE);
    }
}

package dev.slipway.state.journal;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * What is around the JSON of a line: {@code LENGTH SUM JSON}. The length tells a line that was torn off from one whose
 * end was damaged. Each sum also covers the sum before it, so that a line that is missing, doubled or in another place
 * is seen as well.
 */
final class Frame {

    /** The sum that stands before the first line. */
    static final int FIRST = 0;

    private Frame() {}

    static int sum(int before, byte[] bytes, int from, int length) {
        var sum = new CRC32C();
        sum.update(before >>> 24);
        sum.update(before >>> 16);
        sum.update(before >>> 8);
        sum.update(before);
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }

    /** What stands before the JSON. */
    static byte[] head(int length, int sum) {
        return "%d %08x ".formatted(length, sum).getBytes(StandardCharsets.US_ASCII);
    }
}

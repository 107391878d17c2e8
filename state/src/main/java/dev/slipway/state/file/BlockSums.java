package dev.slipway.state.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.CRC32C;

/**
 * Checksums of the blocks of a text, so that damage is not only seen but found. There are never more than
 * {@value #MOST}, so that they fit on a line; a block is at least {@value #SMALLEST} bytes.
 */
final class BlockSums {

    private static final int MOST = 64;
    private static final int SMALLEST = 1024;

    private BlockSums() {}

    /** One sum a block, as hexadecimal words. */
    static String of(byte[] text, int length) {
        var words = new ArrayList<String>();
        var size = size(length);
        for (var from = 0; from < length; from += size) {
            var sum = new CRC32C();
            sum.update(text, from, Math.min(size, length - from));
            words.add("%08x".formatted(sum.getValue()));
        }
        return String.join(" ", words);
    }

    /** The first byte of the first block that does not have its sum; empty if all have. */
    static OptionalInt firstWrong(byte[] text, int length, String sums) {
        var found = words(of(text, length));
        var expected = words(sums);
        var wrong = Arrays.mismatch(found.toArray(), expected.toArray());
        return wrong < 0 ? OptionalInt.empty() : OptionalInt.of(Math.min(wrong * size(length), length));
    }

    /** How many bytes a block of a text has; the last one may be shorter. */
    static int size(int length) {
        return Math.max(SMALLEST, Math.ceilDiv(length, MOST));
    }

    private static List<String> words(String sums) {
        return List.of(sums.split(" ", -1));
    }
}

package dev.slipway.state.file;

import dev.slipway.state.StateProblem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The last member of the state file, which has the checksums of all that stands before it. A file without it was cut
 * short; one with another was damaged or edited.
 */
final class Seal {

    private static final byte[] START = bytes(",\n  \"checksum\": \"crc32c ");
    private static final byte[] END = bytes("\"\n}\n");
    private static final byte[] UNSEALED_END = bytes("\n}");

    private final String where;

    Seal(String where) {
        this.where = where;
    }

    /** Puts the seal on an object that is written with one member a line. */
    static byte[] put(byte[] object) {
        var length = object.length - UNSEALED_END.length;
        var sums = bytes(BlockSums.of(object, length));
        var sealed = Arrays.copyOf(object, length + START.length + sums.length + END.length);
        System.arraycopy(START, 0, sealed, length, START.length);
        System.arraycopy(sums, 0, sealed, length + START.length, sums.length);
        System.arraycopy(END, 0, sealed, length + START.length + sums.length, END.length);
        return sealed;
    }

    /** What is wrong with a file; empty if each of its bytes is as it was written. */
    Optional<StateProblem> examine(byte[] file) {
        var length = lastIndexOf(file, START);
        if (length < 0 || !endsWith(file, END)) {
            return Optional.of(conflict(file).or(() -> windowsLines(file)).orElseGet(() -> cutShort(file)));
        }
        var sumsAt = length + START.length;
        var sums = new String(file, sumsAt, file.length - END.length - sumsAt, StandardCharsets.ISO_8859_1);
        var wrong = BlockSums.firstWrong(file, length, sums);
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(conflict(file).orElseGet(() -> damaged(file, length, wrong.getAsInt())));
    }

    private StateProblem cutShort(byte[] file) {
        return new StateProblem(
                "state is cut short",
                where + ", byte " + file.length + " (line " + line(file, file.length) + ")",
                "it ends without its checksum line",
                StateAdvice.RESTORE);
    }

    private StateProblem damaged(byte[] file, int length, int from) {
        var to = Math.min(from + BlockSums.size(length), length);
        return new StateProblem(
                "state is damaged, or was edited by hand",
                where + ", bytes " + from + " to " + to + " (lines " + line(file, from) + " to " + line(file, to) + ")",
                "what stands there, or from there on, does not have the checksum that was written with it",
                StateAdvice.RESTORE);
    }

    private Optional<StateProblem> conflict(byte[] file) {
        var at = indexOf(file, bytes("\n<<<<<<< "));
        return at < 0
                ? Optional.empty()
                : Optional.of(new StateProblem(
                        "state has the marks of a merge conflict",
                        where + ":" + line(file, at + 1),
                        "two runs went on from the same state and both were committed",
                        "take the file of the newer run whole (git checkout --ours or --theirs), then plan"));
    }

    private Optional<StateProblem> windowsLines(byte[] file) {
        return indexOf(file, bytes("\r\n")) < 0
                ? Optional.empty()
                : Optional.of(new StateProblem(
                        "the line ends of state were changed",
                        where,
                        "found CR LF, expected LF; git does this where core.autocrlf is on",
                        "add the line '.slipway/** -text' to .gitattributes and check the file out again"));
    }

    /** The number of the line that a byte is on. */
    private static long line(byte[] file, int at) {
        var line = 1L;
        for (var i = 0; i < at; i++) {
            if (file[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static boolean endsWith(byte[] file, byte[] end) {
        return file.length >= end.length
                && Arrays.equals(file, file.length - end.length, file.length, end, 0, end.length);
    }

    private static int indexOf(byte[] file, byte[] part) {
        for (var at = 0; at + part.length <= file.length; at++) {
            if (Arrays.equals(file, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }

    private static int lastIndexOf(byte[] file, byte[] part) {
        for (var at = file.length - part.length; at >= 0; at--) {
            if (Arrays.equals(file, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

package dev.slipway.state.journal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes a journal apart, line by line, and stops at the first line that is not whole. */
final class Lines {

    private static final Pattern HEAD = Pattern.compile("(0|[1-9][0-9]{0,8}) ([0-9a-f]{8}) ");
    private static final int LONGEST_HEAD = 19;

    private final byte[] bytes;
    private int at;
    private int sum = Frame.FIRST;

    Lines(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What was found at a place. */
    sealed interface Line {

        /** A whole line, and where its JSON is. */
        record Whole(int from, int length) implements Line {}

        /** Nothing more. */
        record End() implements Line {}

        /** The writer was killed in the middle of this last line; nobody was ever told that it is durable. */
        record Torn() implements Line {}

        /** This cannot come from a killed writer. */
        record Damaged(String why) implements Line {}
    }

    /** The first byte that no whole line is on. */
    int at() {
        return at;
    }

    /** The sum that the next line's covers. */
    int sum() {
        return sum;
    }

    Line next() {
        if (at == bytes.length) {
            return new Line.End();
        }
        var newline = indexOfNewline();
        var head = head();
        if (newline < 0) {
            return head != null && bytes.length - head.json > head.length
                    ? new Line.Damaged("the line is longer than it says, or what ends it is not a line feed")
                    : new Line.Torn();
        }
        if (head == null) {
            return new Line.Damaged("expected a line of the form LENGTH CHECKSUM JSON");
        }
        if (newline - head.json != head.length) {
            return new Line.Damaged("found " + (newline - head.json) + " bytes of JSON, expected " + head.length);
        }
        var found = Frame.sum(sum, bytes, head.json, head.length);
        if (found != head.sum) {
            return new Line.Damaged("found checksum %08x, expected %08x".formatted(found, head.sum));
        }
        at = newline + 1;
        sum = found;
        return new Line.Whole(head.json, head.length);
    }

    private record Head(int json, int length, int sum) {}

    private @Nullable Head head() {
        var start = new String(bytes, at, Math.min(LONGEST_HEAD, bytes.length - at), StandardCharsets.ISO_8859_1);
        var match = HEAD.matcher(start);
        return match.lookingAt()
                ? new Head(
                        at + match.end(),
                        Integer.parseInt(match.group(1)),
                        Integer.parseUnsignedInt(match.group(2), 16))
                : null;
    }

    private int indexOfNewline() {
        for (var i = at; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }
}

package dev.slipway.host.script;

import dev.slipway.host.operation.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads the frames that a script prints. What comes before the first is noise of a login shell. A frame's head is told
 * as soon as it is there; its body ends where the next frame begins, so that one at which the stream broke off is known
 * to be torn.
 */
public final class Frames {

    private static final int HEAD = 8192;
    private static final int BODY = 24 << 20;
    private static final int NOISE = 2000;

    /**
     * The head of a frame.
     *
     * @param kind what it is
     * @param rest its arguments, as one text
     */
    record Head(String kind, String rest) {}

    /** The body of a frame, and whether all of it was kept. */
    record Body(Bytes bytes, boolean whole) {

        String text() {
            return bytes.text();
        }
    }

    private final InputStream in;
    private final byte[] mark;
    private boolean atHead;
    private boolean torn;
    private String noise = "";

    public Frames(InputStream in, String boundary) {
        this.in = in;
        this.mark = ("\n" + boundary + " ").getBytes(StandardCharsets.US_ASCII);
    }

    /** The next frame's head, past what is left of the body before it; empty where the stream ends. */
    Optional<Head> next() throws IOException {
        if (!atHead) {
            var first = noise.isEmpty();
            var skipped = bodyUpTo(first ? NOISE : 0);
            if (first) {
                noise = skipped.text();
            }
            if (torn) {
                return Optional.empty();
            }
        }
        atHead = false;
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                torn = true;
                return Optional.empty();
            }
            if (line.size() < HEAD) {
                line.write(b);
            }
        }
        var head = line.toString(StandardCharsets.UTF_8);
        var blank = head.indexOf(' ');
        return Optional.of(
                blank < 0 ? new Head(head, "") : new Head(head.substring(0, blank), head.substring(blank + 1)));
    }

    /** The body of the frame whose head was read last; empty if the stream ended in it. */
    Optional<Body> body() throws IOException {
        var body = bodyUpTo(BODY);
        return torn ? Optional.empty() : Optional.of(body);
    }

    /** What was printed before the first frame, shortened. */
    public String noise() {
        return noise;
    }

    private Body bodyUpTo(int limit) throws IOException {
        var kept = new ByteArrayOutputStream();
        var whole = true;
        var matched = 0;
        for (int b = in.read(); ; b = in.read()) {
            if (b >= 0 && b == mark[matched]) {
                matched++;
                if (matched == mark.length) {
                    atHead = true;
                    return new Body(Bytes.of(kept.toByteArray()), whole);
                }
                continue;
            }
            // A line feed is only at the mark's beginning, so nothing but a line feed can begin it anew.
            if (kept.size() + matched < limit) {
                kept.write(mark, 0, matched);
            } else {
                whole = whole && matched == 0;
            }
            matched = 0;
            if (b < 0) {
                torn = true;
                return new Body(Bytes.of(kept.toByteArray()), whole);
            }
            if (b == mark[0]) {
                matched = 1;
            } else if (kept.size() < limit) {
                kept.write(b);
            } else {
                whole = false;
            }
        }
    }
}

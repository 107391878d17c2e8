package dev.slipway.host.target;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Ends a conversation that takes too long, as a whole or between two words. */
final class Watch implements AutoCloseable {

    private final long end;
    private final Duration silence;
    private final Runnable hangUp;
    private final Thread thread;
    private volatile long heard;
    private volatile String verdict = "";

    /**
     * Starts watching.
     *
     * @param total how long all of it may take
     * @param silence how long a pause may be
     * @param hangUp ends the conversation
     */
    Watch(Duration total, Duration silence, Runnable hangUp) {
        this.heard = System.nanoTime();
        this.end = heard + total.toNanos();
        this.silence = silence;
        this.hangUp = hangUp;
        this.thread = Thread.ofVirtual().name("watch").start(() -> watch(total));
    }

    private void watch(Duration total) {
        try {
            while (true) {
                var now = System.nanoTime();
                var quiet = silence.toNanos() - (now - heard);
                var left = Math.min(end - now, quiet);
                if (left <= 0) {
                    verdict = quiet <= 0
                            ? "it said nothing for " + silence.toSeconds() + " seconds"
                            : "it was not done within " + total.toSeconds() + " seconds";
                    hangUp.run();
                    return;
                }
                Thread.sleep(Duration.ofNanos(left));
            }
        } catch (InterruptedException _) {
            // The conversation is over.
        }
    }

    /** A stream whose every word is heard. */
    InputStream listening(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                var b = super.read();
                heard = System.nanoTime();
                return b;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                var count = super.read(bytes, from, length);
                heard = System.nanoTime();
                return count;
            }
        };
    }

    /** Why it ended the conversation; empty if it did not. */
    String verdict() {
        return verdict;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

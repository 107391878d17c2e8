package dev.slipway.state.disk;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;

/**
 * Does what channels would break off when the thread is interrupted. A cancelled change still has to record what became
 * of it.
 */
final class Uninterrupted {

    private Uninterrupted() {}

    /** Something that can be done again if it was broken off. */
    @FunctionalInterface
    interface Repeatable<T> {
        T run() throws IOException;
    }

    /** Runs to the end; the thread is interrupted afterwards if it was before or meanwhile. */
    static <T> T run(Repeatable<T> work) throws IOException {
        var interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return work.run();
                } catch (ClosedByInterruptException | FileLockInterruptionException _) {
                    Thread.interrupted();
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

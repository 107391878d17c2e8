package dev.slipway.state.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread of one process at a time do something short. The kernel ends it with the process, so that nothing is
 * left behind that somebody would have to clear away; the file stays, because deleting it would let two in.
 */
public final class Guard {

    /** The kernel tells processes apart, not threads. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path file;

    public Guard(Path file) {
        this.file = file;
    }

    /** What is done alone. */
    @FunctionalInterface
    public interface Alone<T> {
        T run() throws IOException;
    }

    public <T> T alone(Alone<T> work) throws IOException {
        THREADS.lock();
        try (var _ = Uninterrupted.run(this::locked)) {
            return work.run();
        } finally {
            THREADS.unlock();
        }
    }

    /** A channel that holds the lock until it is closed. */
    private FileChannel locked() throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock();
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }
}

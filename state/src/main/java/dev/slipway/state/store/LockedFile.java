package dev.slipway.state.store;

import dev.slipway.state.disk.DurableFile;
import java.io.IOException;

/**
 * A journal's file that is written only while the lock is held, so that a run whose lock was taken away does not write
 * into the journal of the next one.
 */
record LockedFile(DurableFile file, Lock lock) implements DurableFile {

    /** Asks for the lock. */
    @FunctionalInterface
    interface Lock {
        void require() throws IOException;
    }

    @Override
    public void append(byte[] bytes) throws IOException {
        lock.require();
        file.append(bytes);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

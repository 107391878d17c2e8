package dev.slipway.state.disk;

import java.io.IOException;

/** A file that only grows. */
public interface DurableFile extends AutoCloseable {

    /**
     * Writes bytes at the end; when it returns they are on the disk. It must not give up because the calling thread was
     * interrupted: that thread writes for others too.
     */
    void append(byte[] bytes) throws IOException;

    @Override
    void close() throws IOException;
}

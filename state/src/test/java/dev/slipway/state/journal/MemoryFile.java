package dev.slipway.state.journal;

import dev.slipway.state.disk.DurableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A file that is durable enough for a test, and counts its writes. */
final class MemoryFile implements DurableFile {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int writes;

    @Override
    public synchronized void append(byte[] more) throws IOException {
        bytes.writeBytes(more);
        writes++;
    }

    @Override
    public void close() {}

    synchronized byte[] bytes() {
        return bytes.toByteArray();
    }

    synchronized int writes() {
        return writes;
    }
}

package dev.slipway.state.disk;

import java.io.IOException;
import java.io.RandomAccessFile;

/** A file that is written at its end and synced. It is no channel, because an interrupt closes a channel. */
final class AppendedFile implements DurableFile {

    private final RandomAccessFile file;

    AppendedFile(RandomAccessFile file, long length) throws IOException {
        this.file = file;
        if (file.length() > length) {
            file.setLength(length);
        }
        file.seek(length);
    }

    @Override
    public void append(byte[] bytes) throws IOException {
        file.write(bytes);
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

package dev.slipway.state.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is asked of a disk, each call being one step that either happened or did not. None gives up because the calling
 * thread was interrupted.
 */
public interface Disk {

    /** The bytes of a file; empty if there is none. */
    Optional<byte[]> read(Path file) throws IOException;

    /** Makes a folder for the owner alone, unless there is one; its name is durable. */
    void createFolder(Path folder) throws IOException;

    /** Writes a whole file for the owner alone, or none; its bytes are durable, its name may not be. */
    void write(Path file, byte[] bytes) throws IOException;

    /** Puts a file in the place of another, or of none, in one step; it gets the other's permissions. */
    void replace(Path file, Path place) throws IOException;

    /**
     * Puts a file in a place in one step, unless there is one; then the file is deleted.
     *
     * @return whether it is there now
     */
    boolean placeNew(Path file, Path place) throws IOException;

    /** Makes the names in a folder durable. */
    void syncFolder(Path folder) throws IOException;

    /** Deletes a file, if there is one. */
    void delete(Path file) throws IOException;

    /** Opens a file for appending, after cutting it to a length; it is made, for the owner alone, if there is none. */
    DurableFile append(Path file, long length) throws IOException;
}

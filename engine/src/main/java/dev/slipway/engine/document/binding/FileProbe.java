package dev.slipway.engine.document.binding;

import java.nio.file.Path;

/** Looks whether a file is there. Its implementation is the one that does I/O. */
@FunctionalInterface
public interface FileProbe {

    Found look(Path path);

    /** What is at a path. */
    enum Found {
        NOTHING,
        FILE,
        FOLDER,
        /** A device, a socket, a pipe. */
        OTHER,
        /** It is there and this user may not read it. */
        UNREADABLE
    }
}

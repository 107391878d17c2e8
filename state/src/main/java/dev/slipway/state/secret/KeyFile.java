package dev.slipway.state.secret;

import dev.slipway.state.StateException;
import dev.slipway.state.StateProblem;
import dev.slipway.state.disk.Disk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;

/** The file that the key is kept in, which only its owner may read. */
public final class KeyFile {

    private static final EnumSet<PosixFilePermission> OTHERS =
            EnumSet.complementOf(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));

    private final Path file;
    private final Disk disk;

    /** The key in a file. */
    public KeyFile(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    /**
     * The key, if there is one.
     *
     * @throws StateException if others could have read it or it has the wrong form
     */
    public Optional<DigestKey> find() {
        try {
            var bytes = disk.read(file);
            if (bytes.isPresent()) {
                checkPermissions();
            }
            return bytes.map(found -> DigestKey.parse(new String(found, StandardCharsets.UTF_8), file.toString()));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /**
     * Keeps a key, unless there is one.
     *
     * @return the key that is there now: of several who keep one at the same time, all get the same
     */
    public DigestKey keep(DigestKey made) {
        var mine = ProcessHandle.current().pid() + "." + Thread.currentThread().threadId();
        var written = file.resolveSibling(file.getFileName() + "." + mine + ".new");
        try {
            disk.createFolder(file.resolveSibling(".").normalize().toAbsolutePath());
            disk.write(written, (made.text() + "\n").getBytes(StandardCharsets.US_ASCII));
            if (!disk.placeNew(written, file)) {
                return find().orElse(made);
            }
            disk.syncFolder(file.resolveSibling(".").normalize().toAbsolutePath());
            return made;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void checkPermissions() throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        var permissions = Files.getPosixFilePermissions(file);
        var open = EnumSet.copyOf(OTHERS);
        open.retainAll(permissions);
        if (!open.isEmpty()) {
            throw new StateException(new StateProblem(
                    "the key of the secrets' digests is not private",
                    file.toString(),
                    "found permissions " + PosixFilePermissions.toString(permissions) + ", expected rw-------",
                    "chmod 600 " + file + "; if others may have read it, delete it instead, and a new one is made"));
        }
    }

    private StateException unusable(IOException e) {
        return new StateException(
                new StateProblem(
                        "the key of the secrets' digests cannot be read or written",
                        file.toString(),
                        e.getClass().getSimpleName() + ": " + e.getMessage(),
                        "run as the user who owns it"),
                e);
    }
}

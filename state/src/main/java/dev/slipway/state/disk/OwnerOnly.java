package dev.slipway.state.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes files and folders that only their owner can read, where the file system has permissions. */
final class OwnerOnly {

    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private OwnerOnly() {}

    /** Makes a file that must not exist. */
    static void createFile(Path file) throws IOException {
        if (hasPermissions(file)) {
            Files.createFile(file, FILE);
        } else {
            Files.createFile(file);
        }
    }

    /** Makes a folder and those above it; those that exist stay as they are. */
    static void createFolder(Path folder) throws IOException {
        if (hasPermissions(folder)) {
            Files.createDirectories(folder, FOLDER);
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Gives a file the permissions of another. */
    static void copyPermissions(Path from, Path to) throws IOException {
        if (hasPermissions(from)) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    private static boolean hasPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

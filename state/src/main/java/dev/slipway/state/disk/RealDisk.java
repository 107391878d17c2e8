package dev.slipway.state.disk;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The disk of this machine. */
public final class RealDisk implements Disk {

    @Override
    public Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Uninterrupted.run(() -> Files.readAllBytes(file)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            OwnerOnly.createFolder(folder);
            syncFolder(folder.resolveSibling("."));
        }
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        Files.deleteIfExists(file);
        OwnerOnly.createFile(file);
        try (var out = new FileOutputStream(file.toFile())) {
            out.write(bytes);
            out.getFD().sync();
        } catch (IOException e) {
            // The disk may be full, and half a file is of no use to anybody.
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void replace(Path file, Path place) throws IOException {
        if (Files.exists(place)) {
            OwnerOnly.copyPermissions(place, file);
        }
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public boolean placeNew(Path file, Path place) throws IOException {
        try {
            Files.createLink(place, file);
        } catch (FileAlreadyExistsException _) {
            Files.delete(file);
            return false;
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException _) {
            return placeWithoutLinks(file, place);
        }
        Files.delete(file);
        return true;
    }

    /** For file systems that have no links; the empty file keeps others out until the whole one takes its place. */
    static boolean placeWithoutLinks(Path file, Path place) throws IOException {
        try {
            OwnerOnly.createFile(place);
        } catch (FileAlreadyExistsException _) {
            Files.delete(file);
            return false;
        }
        try {
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.delete(place);
            throw e;
        }
        return true;
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        Uninterrupted.run(() -> {
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
            return folder;
        });
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public DurableFile append(Path file, long length) throws IOException {
        try {
            OwnerOnly.createFile(file);
            syncFolder(file.resolveSibling("."));
        } catch (FileAlreadyExistsException _) {
            // The name is durable already, or becomes so with the fold.
        }
        return new AppendedFile(new RandomAccessFile(file.toFile(), "rw"), length);
    }
}

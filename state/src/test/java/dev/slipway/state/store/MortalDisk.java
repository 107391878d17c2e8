package dev.slipway.state.store;

import dev.slipway.state.disk.Disk;
import dev.slipway.state.disk.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * The disk of a machine that dies before a given step. After that nothing happens any more, as for a process that was
 * killed. {@link #losePower} takes back as well what was not durable yet. It only keeps account of what is durable, and
 * makes nothing so, because a thousand small runs would wait for the real disk most of the time.
 */
final class MortalDisk implements Disk {

    /** The machine is dead. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes back one change of a name. */
    @FunctionalInterface
    private interface Undo {
        void run() throws IOException;
    }

    private final Deque<Undo> notDurable = new ArrayDeque<>();
    private final double written;
    private int stepsLeft;

    /**
     * A disk that dies.
     *
     * @param steps how many steps it still does
     * @param written which part of the bytes is written by an append that it dies in
     */
    MortalDisk(int steps, double written) {
        this.stepsLeft = steps;
        this.written = written;
    }

    boolean isDead() {
        return stepsLeft < 0;
    }

    /** Loses every change of a name that was not made durable. */
    void losePower() throws IOException {
        while (!notDurable.isEmpty()) {
            notDurable.pop().run();
        }
    }

    /** Loses the first of them only: a disk writes names in whatever order it likes. */
    void losePowerOutOfOrder() throws IOException {
        if (!notDurable.isEmpty()) {
            notDurable.removeLast().run();
            notDurable.clear();
        }
    }

    @Override
    public Optional<byte[]> read(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step();
        Files.createDirectories(folder);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        step();
        Files.write(file, bytes);
    }

    @Override
    public void replace(Path file, Path place) throws IOException {
        step();
        var before = read(place);
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        notDurable.push(() -> restore(place, before));
    }

    @Override
    public boolean placeNew(Path file, Path place) throws IOException {
        step();
        if (Files.exists(place)) {
            Files.delete(file);
            return false;
        }
        Files.move(file, place);
        return true;
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        step();
        notDurable.clear();
    }

    @Override
    public void delete(Path file) throws IOException {
        step();
        var before = read(file);
        Files.deleteIfExists(file);
        notDurable.push(() -> restore(file, before));
    }

    @Override
    public DurableFile append(Path file, long length) throws IOException {
        step();
        if (!Files.exists(file)) {
            Files.createFile(file);
            // The name of a new file is made durable, and with it all names in the folder.
            notDurable.clear();
        }
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) length));
        return new DurableFile() {
            @Override
            public void append(byte[] bytes) throws IOException {
                if (stepsLeft == 0) {
                    more(Arrays.copyOf(bytes, (int) (bytes.length * written)));
                }
                step();
                more(bytes);
            }

            @Override
            public void close() {}

            private void more(byte[] bytes) throws IOException {
                Files.write(file, bytes, StandardOpenOption.APPEND);
            }
        };
    }

    private void step() {
        if (--stepsLeft < 0) {
            throw new Died();
        }
    }

    private static void restore(Path file, Optional<byte[]> before) throws IOException {
        Files.deleteIfExists(file);
        if (before.isPresent()) {
            Files.write(file, before.get());
        }
    }
}

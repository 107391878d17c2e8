package dev.slipway.host.script;

import dev.slipway.engine.target.Place;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.RunProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** An operation that tells when it has begun and ends when it is let. */
public final class Gate {

    private final Path begun;
    private final Path go;

    public Gate(Path world, String name) {
        this.begun = pipe(world.resolve(name + ".begun"));
        this.go = pipe(world.resolve(name + ".go"));
    }

    private static Path pipe(Path path) {
        try {
            if (new ProcessBuilder("mkfifo", path.toString()).start().waitFor() != 0) {
                throw new IllegalStateException("mkfifo");
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public RunProgram operation(Place place, Content input) {
        var script = "cat >/dev/null; echo x >'" + begun + "'; read x <'" + go + "'";
        return new RunProgram(place, List.of("/bin/sh", "-c", script), input, "", Set.of());
    }

    public void awaitBegun() {
        read(begun);
    }

    public void open() {
        try {
            Files.writeString(go, "x\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path path) {
        try {
            Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

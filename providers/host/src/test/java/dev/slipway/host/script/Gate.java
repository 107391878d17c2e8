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
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** An operation that tells when it has begun and ends when it is let. */
public final class Gate {

    private final Path begun;
    private final Path go;

    public Gate(Path world, String name) {
        this.begun = world.resolve(name + ".begun");
        this.go = world.resolve(name + ".go");
    }

    /** It also ends when the test is over and its folder is gone. */
    public RunProgram operation(Place place, Content input) {
        var script = "cat >/dev/null; : >'" + begun + "'; while [ -e '" + begun + "' ] && [ ! -e '" + go
                + "' ]; do sleep 0.05; done";
        return new RunProgram(place, List.of("/bin/sh", "-c", script), input, "", Set.of());
    }

    /** Waits until it has begun; fails the test if what was to run it is over before. */
    public void awaitBegun(Future<?> run) {
        while (!Files.exists(begun)) {
            if (run.isDone() && !Files.exists(begun)) {
                throw new AssertionError("over before it began: " + run.resultNow());
            }
            LockSupport.parkNanos(10_000_000);
            if (Thread.currentThread().isInterrupted()) {
                throw new AssertionError("it never began");
            }
        }
    }

    public void open() {
        try {
            Files.createFile(go);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

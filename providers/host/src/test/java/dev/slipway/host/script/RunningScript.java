package dev.slipway.host.script;

import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.RunResult;
import dev.slipway.engine.target.Session;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A script that runs on while a test does something else. */
final class RunningScript {

    private final Process process;
    private final CompletableFuture<RunResult> result;

    private RunningScript(Process process, CompletableFuture<RunResult> result) {
        this.process = process;
        this.result = result;
    }

    /** Starts one. Its workstation is there until it is told to be gone. */
    static RunningScript start(
            RealShell shell, Path world, RunScript.Author author, Collection<String> said, Operation... operations) {
        try {
            var scene = RealShell.scene(world, said);
            var run = new Run("test", List.of(operations), Set.of(), Outputs.NONE, Duration.ofMinutes(1));
            var script = RunScript.of(scene, author, run);
            var process = shell.start();
            process.getOutputStream().write(Boot.payload(script.text()));
            process.getOutputStream().flush();
            return new RunningScript(
                    process,
                    CompletableFuture.supplyAsync(
                            () -> script.answer()
                                    .take(
                                            scene.frames(new BufferedInputStream(process.getInputStream())),
                                            () -> Failure.of("torn", "", "")),
                            task -> Thread.ofVirtual().start(task)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnfitText | Session.MissingSecret e) {
            throw new IllegalStateException(e);
        }
    }

    /** What will have come of it. */
    CompletableFuture<RunResult> future() {
        return result;
    }

    /** The workstation goes away, and its connection is closed. */
    void hangUp() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shell is killed; what it started is not. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    RunResult result() {
        return result.join();
    }
}

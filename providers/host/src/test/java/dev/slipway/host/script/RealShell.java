package dev.slipway.host.script;

import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.RunResult;
import dev.slipway.engine.target.Session;
import dev.slipway.host.operation.Bytes;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Runs scripts in the shells of this machine, in folders of a test. */
enum RealShell {
    DASH("/bin/dash"),
    BASH("/bin/bash");

    static final Failure TORN = new Failure("torn", "", "", true, true);
    private static final String BOUNDARY = "c0ffeec0ffeec0ffee";

    private final String program;

    RealShell(String program) {
        this.program = program;
    }

    /** What a program printed. */
    record Printed(Bytes out, String error, int exit) {}

    /** Runs a script as hosts do. */
    Printed run(String script) {
        return run(script, List.of());
    }

    private Printed run(String script, List<Bytes> large) {
        try {
            var process = start();
            process.getOutputStream().write(Boot.payload(script));
            for (var bytes : large) {
                process.getOutputStream().write(bytes.toArray());
            }
            process.getOutputStream().flush();
            var error = new StringBuilder();
            var listener = Thread.ofVirtual().start(() -> {
                try {
                    error.append(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            var out = process.getInputStream().readAllBytes();
            listener.join();
            return new Printed(Bytes.of(out), error.toString(), process.waitFor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Process start() throws IOException {
        var command = new ArrayList<>(Boot.arguments());
        command.set(0, program);
        return new ProcessBuilder(command).start();
    }

    static Scene scene(Path world) {
        return scene(world, new ArrayList<>());
    }

    static Scene scene(Path world, Collection<String> said) {
        var folders = new Folders(
                world.resolve("run").toString(), world.resolve("lib").toString());
        return new Scene(BOUNDARY, folders, "", 20, secrets(), said::add, _ -> {});
    }

    private static Session.Secrets secrets() {
        return new Session.Secrets() {
            @Override
            public byte[] resolve(dev.slipway.state.Value.Secret secret) {
                return ("secret of " + secret.reference()).getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public String digest(byte[] found) {
                return "digest of " + new String(found, StandardCharsets.UTF_8);
            }
        };
    }

    Readings read(Path world, Probe<?>... probes) {
        return read(scene(world), Set.of(probes));
    }

    Readings read(Scene scene, Set<Probe<?>> probes) {
        try {
            var script = ReadScript.of(scene, probes, List.of());
            var process = start();
            process.getOutputStream().write(Boot.payload(script.text()));
            process.getOutputStream().flush();
            return script.answered(scene.frames(new BufferedInputStream(process.getInputStream())), () -> TORN)
                    .readings();
        } catch (UnfitText e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunResult run(Path world, Operation... operations) {
        return run(scene(world), new Run("test", List.of(operations), Set.of(), Outputs.NONE, Duration.ofMinutes(1)));
    }

    RunResult run(Scene scene, Run run) {
        try {
            var script = RunScript.of(scene, new RunScript.Author("a1", "run-1", "run 1 by a test", List.of()), run);
            var printed = run(script.text(), script.large());
            return script.answer()
                    .take(frames(scene, printed.out), () -> new Failure("torn", printed.error, "", true, true));
        } catch (UnfitText | Session.MissingSecret e) {
            throw new IllegalStateException(e);
        }
    }

    static Frames frames(Scene scene, Bytes out) {
        return scene.frames(new BufferedInputStream(new ByteArrayInputStream(out.toArray())));
    }
}

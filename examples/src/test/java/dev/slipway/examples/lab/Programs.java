package dev.slipway.examples.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Starts programs and gathers what they say in files, so that no program ever waits for its reader. */
final class Programs {

    private Programs() {}

    /** A program that runs. */
    record Running(Process process, String command, Path out, Path error) {

        Ended await(Duration deadline) {
            try {
                if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly().waitFor();
                    throw new AssertionError("not ended within " + deadline.toSeconds() + " s: "
                            + ended(-1).said());
                }
                return ended(process.exitValue());
            } catch (InterruptedException problem) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(problem);
            }
        }

        /** SIGKILL, and nothing more: what it had started on other machines goes on. */
        Ended kill() {
            process.destroyForcibly();
            return await(Duration.ofSeconds(30));
        }

        private Ended ended(int exit) {
            return new Ended(command, exit, text(out), text(error));
        }

        /** Waits until it has said something; fails the test if it ends before. */
        void awaitSaying(String words) {
            while (!saidSoFar().contains(words)) {
                if (!process.isAlive() && !saidSoFar().contains(words)) {
                    throw new AssertionError("ended without saying \"" + words + "\":\n" + saidSoFar());
                }
                pause();
            }
        }

        /** What it has said so far. */
        String saidSoFar() {
            return text(out) + text(error);
        }

        private static String text(Path file) {
            try {
                return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    /** Waits a moment, so that looking again and again takes no processor from what is looked at. */
    static void pause() {
        LockSupport.parkNanos(20_000_000);
    }

    static Running start(Path folder, Map<String, String> environment, List<String> command) {
        try {
            var out = Files.createTempFile("slipway-out", ".txt");
            var error = Files.createTempFile("slipway-err", ".txt");
            out.toFile().deleteOnExit();
            error.toFile().deleteOnExit();
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(error.toFile());
            builder.environment().putAll(environment);
            return new Running(builder.start(), String.join(" ", command), out, error);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static Ended run(Path folder, Map<String, String> environment, Duration deadline, List<String> command) {
        return start(folder, environment, command).await(deadline);
    }
}

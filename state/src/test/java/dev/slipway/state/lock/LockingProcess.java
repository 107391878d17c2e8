package dev.slipway.state.lock;

import dev.slipway.state.disk.RealDisk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;

/**
 * A program of its own that takes a lock. It says {@code ready}, waits for a line, asks for the lock, says what came of
 * it, and keeps it until its input ends.
 */
public final class LockingProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader answers;

    private LockingProcess(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    public static void main(String[] arguments) throws IOException {
        var lock = new LockFile(
                Path.of(arguments[0]),
                new RealDisk(),
                new LinuxProcesses(),
                InstantSource.system(),
                () -> UUID.randomUUID().toString());
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        input.readLine();
        System.out.println(
                switch (lock.acquire("race")) {
                    case Acquisition.Granted(_, var from) -> from.isPresent() ? "taken over" : "granted";
                    case Acquisition.Refused _ -> "refused";
                });
        input.readLine();
    }

    static LockingProcess start(Path lock) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockingProcess.class.getName(),
                        lock.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new LockingProcess(process);
    }

    void awaitReady() throws IOException {
        if (!"ready".equals(answers.readLine())) {
            throw new IllegalStateException("the process did not start");
        }
    }

    /** Lets it ask for the lock. */
    void ask() throws IOException {
        var input = process.outputWriter(StandardCharsets.UTF_8);
        input.write("go\n");
        input.flush();
    }

    String answer() throws IOException {
        return String.valueOf(answers.readLine());
    }

    /** Kills it, so that it cannot give anything back. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package dev.slipway.state.lock;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Processes as the kernel shows them in {@code /proc}. On a system without it nothing can be proved of another process,
 * and its life is {@link Processes.Life#HIDDEN}.
 */
public final class LinuxProcesses implements Processes {

    /** Fields of {@code /proc/PID/stat} after the name in parentheses, counted from 0. */
    private static final int STATE = 0;

    private static final int START = 19;

    private final Path proc;

    public LinuxProcesses() {
        this(Path.of("/proc"));
    }

    LinuxProcesses(Path proc) {
        this.proc = proc;
    }

    @Override
    public ProcessIdentity self() {
        var pid = ProcessHandle.current().pid();
        return new ProcessIdentity(
                System.getProperty("user.name", "?"),
                host(),
                text("sys/kernel/random/boot_id").orElse(""),
                processSpace(),
                pid,
                stat(pid) instanceof Stat.Started(var ticks) ? ticks : 0);
    }

    @Override
    public Life lifeOf(ProcessIdentity process) {
        var self = self();
        if (process.boot().isEmpty() || self.boot().isEmpty()) {
            return process.host().equals(self.host()) ? Life.HIDDEN : Life.ELSEWHERE;
        }
        if (!process.boot().equals(self.boot())) {
            return process.host().equals(self.host()) ? Life.EARLIER_START : Life.ELSEWHERE;
        }
        if (process.processSpace().isEmpty() || !process.processSpace().equals(self.processSpace())) {
            return Life.ELSEWHERE;
        }
        return switch (stat(process.pid())) {
            case Stat.Started(var ticks) -> ticks == process.started() ? Life.RUNS : Life.GONE;
            case Stat.Ended _ -> Life.GONE;
            case Stat.Absent _ -> stat(1) instanceof Stat.Started ? Life.GONE : Life.HIDDEN;
            case Stat.Unreadable _ -> Life.HIDDEN;
        };
    }

    private sealed interface Stat {
        record Started(long ticks) implements Stat {}

        /** It is dead, and only its parent has not asked yet. */
        record Ended() implements Stat {}

        /** There is no such process, or all processes of others are hidden. */
        record Absent() implements Stat {}

        record Unreadable() implements Stat {}
    }

    private Stat stat(long pid) {
        try {
            var line = Files.readString(proc.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
            var fields = line.substring(line.lastIndexOf(')') + 1).trim().split(" ", -1);
            return switch (fields[STATE]) {
                case "Z", "X", "x" -> new Stat.Ended();
                default -> new Stat.Started(Long.parseLong(fields[START]));
            };
        } catch (NoSuchFileException _) {
            return new Stat.Absent();
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException _) {
            return new Stat.Unreadable();
        }
    }

    private String processSpace() {
        try {
            return Files.readSymbolicLink(proc.resolve("self/ns/pid")).toString();
        } catch (IOException | UnsupportedOperationException _) {
            return "";
        }
    }

    private String host() {
        return text("sys/kernel/hostname").orElseGet(() -> {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (IOException _) {
                return "?";
            }
        });
    }

    private Optional<String> text(String file) {
        try {
            return Optional.of(Files.readString(proc.resolve(file)).trim());
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}

package dev.slipway.benchmark.trivial;

import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.RunResult;
import dev.slipway.engine.target.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The file: each line is {@code name=value}, and the last line of a name counts. */
final class LineFile implements Target {

    private final Path file;
    private final ConcurrentHashMap<String, String> lines = new ConcurrentHashMap<>();

    LineFile(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var all = Files.lines(file, StandardCharsets.UTF_8)) {
                all.forEach(
                        line -> lines.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    @Override
    public Readings read(Set<Probe<?>> probes) {
        var answers = Readings.builder();
        for (var probe : probes) {
            if (probe instanceof LineProbe line) {
                var value = Optional.ofNullable(lines.get(line.name())).filter(text -> !text.isEmpty());
                answers.read(line, new LineProbe.Line(value));
            } else {
                answers.unreadable(probe, "not a question to a file of lines");
            }
        }
        return answers.build();
    }

    @Override
    public RunResult run(Run run) {
        var text = new StringBuilder();
        for (var operation : run.operations()) {
            var put = (PutLine) operation;
            lines.put(put.name(), put.value());
            text.append(put.name()).append('=').append(put.value()).append('\n');
        }
        append(text.toString());
        return new RunResult(run.operations().size(), Optional.empty(), Outputs.NONE, read(run.after()));
    }

    private synchronized void append(String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public void close() {
        // Each line is written when it is put.
    }
}

package dev.slipway.plans.toy;

import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.RunResult;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.target.Target;
import dev.slipway.state.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A folder: {@code NAME} is a thing, with an attribute a line; {@code NAME.waits} says what it waits for;
 * {@code NAME.fails} says why nothing can be done to it; {@code silent} says why the host does not answer.
 */
final class ToyHost implements Target {

    private final Path folder;
    private final Session session;
    private final Runnable worked;

    /** @param worked run after each operation */
    ToyHost(Path folder, Session session, Runnable worked) {
        this.folder = folder;
        this.session = session;
        this.worked = worked;
    }

    @Override
    public Readings read(Set<Probe<?>> probes) {
        var answers = Readings.builder();
        var silent = text("silent");
        for (var probe : probes) {
            if (silent.isPresent() || !(probe instanceof ToyProbe toy)) {
                answers.unreadable(probe, silent.orElse("not a question to a toy"));
            } else {
                answers.read(
                        toy,
                        new ToyProbe.Seen(
                                text(toy.name()).map(this::attributes),
                                text(toy.name() + ".waits").orElse("")));
            }
        }
        return answers.build();
    }

    @Override
    public RunResult run(Run run) {
        var done = 0;
        for (var operation : run.operations()) {
            var failure = failure((ToyOperation) operation);
            if (failure.isPresent()) {
                return new RunResult(done, failure, Outputs.NONE, read(run.after()));
            }
            done++;
            worked.run();
        }
        return new RunResult(done, Optional.empty(), Outputs.NONE, read(run.after()));
    }

    private Optional<Failure> failure(ToyOperation operation) {
        var fails = text(operation.name() + ".fails");
        if (fails.isPresent()) {
            return Optional.of(Failure.of(
                    operation.summary() + " does not work", fails.get(), "remove " + operation.name() + ".fails"));
        }
        try {
            switch (operation.verb()) {
                case "put" -> {
                    Files.createDirectories(folder);
                    Files.writeString(folder.resolve(operation.name()), written(operation.attributes()));
                }
                case "take" -> Files.deleteIfExists(folder.resolve(operation.name()));
                default -> session.progress().says(folder.getFileName().toString(), operation.summary());
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Session.MissingSecret e) {
            return Optional.of(Failure.of("the secret is missing", String.valueOf(e.getMessage()), ""));
        }
    }

    private String written(Value.MapOf attributes) throws Session.MissingSecret {
        var text = new StringBuilder();
        for (var entry : attributes.entries().entrySet()) {
            text.append(entry.getKey()).append(": ");
            switch (entry.getValue()) {
                case Value.Text(var one) -> text.append(one.replace("\n", "|"));
                case Value.Secret secret ->
                    text.append(secret.reference())
                            .append(' ')
                            .append(session.secrets().digest(session.secrets().resolve(secret)));
                default -> throw new IllegalArgumentException("no attribute of a toy: " + entry.getValue());
            }
            text.append('\n');
        }
        return text.toString();
    }

    private Value.MapOf attributes(String text) {
        var attributes = new TreeMap<String, Value>();
        text.lines().forEach(line -> {
            var name = line.substring(0, line.indexOf(": "));
            var value = line.substring(name.length() + 2);
            attributes.put(
                    name,
                    switch (name) {
                        case "secret" -> new Value.Secret(value.split(" ", 2)[0], value.split(" ", 2)[1]);
                        default -> Value.of(value.replace("|", "\n"));
                    });
        });
        return new Value.MapOf(attributes);
    }

    private Optional<String> text(String name) {
        try {
            var file = folder.resolve(name);
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // Nothing is kept open.
    }
}

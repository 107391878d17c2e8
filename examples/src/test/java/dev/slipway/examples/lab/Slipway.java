package dev.slipway.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program, in a folder that has a document. */
record Slipway(Path folder, Map<String, String> environment) {

    static final Duration DEADLINE = Duration.ofMinutes(8);

    static Slipway in(Path folder, String document) {
        var slipway = new Slipway(folder, Map.of());
        slipway.write(document);
        return slipway;
    }

    /** Another document in the place of the one before. */
    void write(String document) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("installation.yaml"), document);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    Slipway with(String variable, String value) {
        var more = new java.util.HashMap<>(environment);
        more.put(variable, value);
        return new Slipway(folder, more);
    }

    Ended run(String... words) {
        return start(words).await(DEADLINE);
    }

    Programs.Running start(String... words) {
        var command = new ArrayList<>(List.of(Lab.ROOT.resolve("slipway").toString()));
        command.addAll(List.of(words));
        return Programs.start(folder, environment, command);
    }

    /** Applies without asking; fails the test unless all of it succeeds. */
    Ended applies() {
        var ended = run("apply", "--auto-approve");
        assertThat(ended.exit()).as(ended.said()).isZero();
        return ended;
    }

    /** Fails the test unless there is nothing to do. */
    void hasNothingToDo() {
        var ended = run("plan", "--detailed-exit-code");
        assertThat(ended.exit()).as(ended.said()).isZero();
    }
}

package dev.slipway.plans.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.plans.compose.Layers;
import dev.slipway.plans.document.Limits;
import dev.slipway.plans.run.Workplace;
import dev.slipway.plans.toy.ToyLayer;
import dev.slipway.state.store.LockOutcome;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a transcript cannot show: others at the same time, and shells. */
class SlipwayTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Integer> left = new ArrayList<>();
    private final CountedInterrupts interrupts = new CountedInterrupts(1);

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("installation.yaml"), """
            apiVersion: slipway.dev/v1
            kind: Installation
            metadata: {name: acme}
            spec:
              toy:
                hosts: [{name: node-1}]
                things: [{name: a, host: node-1, content: x}]
            """);
    }

    @Test
    void anApplyIsRefusedWhileAnotherRuns() {
        var other = Workplace.real(folder.resolve("installation.yaml"), Limits.USUAL)
                .store()
                .lock("apply");
        assertThat(other).isInstanceOf(LockOutcome.Granted.class);

        assertThat(run(interrupts, "apply", "--auto-approve")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("state is locked by");
    }

    @Test
    void aPlanNeedsNoLock() {
        var other = Workplace.real(folder.resolve("installation.yaml"), Limits.USUAL)
                .store()
                .lock("apply");
        assertThat(other).isInstanceOf(LockOutcome.Granted.class);

        assertThat(run(interrupts, "plan")).isEqualTo(ExitCode.DONE);
    }

    @Test
    void whoeverIsToldTwiceLeavesAtOnce() {
        Interrupts twice = told -> interrupts.watch(() -> {
            told.run();
            told.run();
        });

        run(twice, "apply", "--auto-approve");

        assertThat(left).containsExactly(130);
    }

    @Test
    void shellsAreToldOfEveryCommandAndOption() {
        assertThat(run(interrupts, "completion", "bash")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--detailed-exit-code", "validate", "rehearse", "unlock");

        out.reset();
        assertThat(run(interrupts, "completion", "fish")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("-l detailed-exit-code", "-a validate", "-a unlock");
    }

    @Test
    void everyCommandHasHelpWithExamples() {
        for (var verb : Verbs.all()) {
            out.reset();
            var name = verb.spec().name();
            assertThat(run(interrupts, name, "--help")).isEqualTo(ExitCode.DONE);
            assertThat(out.toString(StandardCharsets.UTF_8)).as(name).contains("Examples:\n  ", "slipway " + name);
        }
    }

    private ExitCode run(Interrupts told, String... arguments) {
        var surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader("")),
                false,
                Map.of(),
                folder,
                told,
                (_, _) -> () -> {},
                () -> Layers.of(List.of(new ToyLayer(interrupts::worked))),
                left::add);
        return new Slipway(surroundings).run(List.of(arguments));
    }
}

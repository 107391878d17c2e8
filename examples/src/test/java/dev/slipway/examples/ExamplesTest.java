package dev.slipway.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.rules.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example plans as the {@code plan.txt} beside it says, applies in rehearsal, and has nothing to do then. An
 * example is a folder with {@code installation.yaml} and {@code plan.txt}.
 */
class ExamplesTest {

    @TempDir
    private Path work;

    @TestFactory
    Stream<DynamicTest> eachExample() throws IOException {
        List<Path> examples;
        try (var folders = Files.list(Path.of("").toAbsolutePath())) {
            examples = folders.filter(folder -> Files.exists(folder.resolve("plan.txt")))
                    .sorted()
                    .toList();
        }
        assertThat(examples).isNotEmpty();
        return examples.stream()
                .map(example -> DynamicTest.dynamicTest(
                        String.valueOf(example.getFileName()), () -> plansAppliesAndIsDone(example)));
    }

    private void plansAppliesAndIsDone(Path example) throws IOException, InterruptedException {
        var copy = work.resolve(example.getFileName());
        Files.createDirectories(copy);
        try (var files = Files.list(example)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        var plan = slipway(copy, "plan", "--rehearse");
        Golden.check(example.resolve("plan.txt"), plan.out());
        assertThat(plan.exit()).isZero();
        assertThat(slipway(copy, "plan", "--rehearse").out())
                .as("looking changes nothing")
                .isEqualTo(plan.out());

        var apply = slipway(copy, "apply", "--rehearse", "--auto-approve");
        assertThat(apply.exit()).as(apply.out()).isZero();

        var second = slipway(copy, "plan", "--rehearse", "--detailed-exit-code");
        assertThat(second.exit()).as(second.out()).isZero();
    }

    private record Ended(int exit, String out) {}

    /** Runs the command in a process of its own, with the class path of this test. */
    private static Ended slipway(Path folder, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.slipway.plans.cli.Main"));
        command.addAll(List.of(words));
        var out = Files.createTempFile("slipway", ".txt");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        process.getOutputStream().close();
        var exit = process.waitFor();
        var text = new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
        Files.delete(out);
        return new Ended(exit, text);
    }
}

package dev.slipway.host.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LibraryTest {

    private static final Path SHELLCHECK = Path.of("/usr/bin/shellcheck");

    @ParameterizedTest
    @EnumSource
    void everyPartIsAScriptForEveryShell(Library part, @TempDir Path folder) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("part.sh"), part.text());
        for (var shell : List.of("/bin/dash", "/bin/bash")) {
            assertThat(said(List.of(shell, "-n", file.toString()))).isEmpty();
        }
        assertThat(part.text().lines()).noneMatch(line -> line.startsWith("#"));
    }

    @Test
    void bodiesOfFunctionsCanBeShown() {
        assertThat(Library.OPERATIONS.body("swap_off")).containsExactly("swapoff -a");
    }

    @Test
    void shellcheckFindsNothing(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(SHELLCHECK), "skipped: there is no shellcheck on this machine");
        var command = new ArrayList<>(List.of(SHELLCHECK.toString(), "--norc"));
        for (var name : List.of("frames.sh", "probes.sh", "run.sh", "operations.sh")) {
            try (var in = Objects.requireNonNull(Library.class.getResourceAsStream(name))) {
                command.add(Files.write(folder.resolve(name), in.readAllBytes()).toString());
            }
        }
        assertThat(said(command)).isEmpty();
    }

    private static String said(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}

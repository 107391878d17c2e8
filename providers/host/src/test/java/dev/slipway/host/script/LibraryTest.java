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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LibraryTest {

    private static final Path SHELLCHECK = Path.of("/usr/bin/shellcheck");

    @ParameterizedTest
    @EnumSource
    void everyPartIsAScriptForEveryShell(Library part) {
        for (var shell : RealShell.values()) {
            var printed = shell.run("set -n\n" + part.text());
            assertThat(printed.error()).isEmpty();
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
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(process.waitFor()).isZero();
    }
}

package dev.slipway.plans.cli;

import dev.slipway.rules.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command, in process, against hosts that are folders. A case is a folder with a {@code script.txt}, whatever
 * files it needs, and the {@code transcript.txt} that comes of it.
 */
class TranscriptsTest {

    private static final Path CASES = Path.of("src/test/golden/transcripts");

    @TestFactory
    Stream<DynamicTest> saysWhatItDoes(@TempDir Path temporary) {
        return Golden.cases(CASES)
                .map(folder ->
                        DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder, temporary)));
    }

    private static void check(Path folder, Path temporary) throws IOException {
        var work = temporary.resolve(folder.getFileName());
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                var copy = work.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        var script = Files.readAllLines(folder.resolve("script.txt"));
        Golden.check(folder.resolve("transcript.txt"), Transcript.of(work, script));
    }
}

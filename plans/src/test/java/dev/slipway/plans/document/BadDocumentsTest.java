package dev.slipway.plans.document;

import dev.slipway.rules.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each folder has a document with something wrong in it and what is said of it. A new case is a new folder. */
class BadDocumentsTest {

    private static final Path CASES = Path.of("src/test/golden/documents");

    @TestFactory
    Stream<DynamicTest> everyProblemIsToldAsExpected() {
        return Golden.cases(CASES)
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName().toString(),
                        () -> Golden.check(folder.resolve("problems.txt"), problems(folder))));
    }

    private static String problems(Path folder) throws IOException {
        return Documents.problems(Files.readString(folder.resolve("installation.yaml")));
    }
}

package dev.slipway.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.document.ProblemText;
import dev.slipway.plans.compose.Layers;
import dev.slipway.plans.document.InstallationReader;
import dev.slipway.plans.document.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a good example after somebody broke it. */
class BrokenDocumentsTest {

    @TempDir
    private Path folder;

    private String example = "";

    @BeforeEach
    void takeTheExample() throws IOException {
        example = Files.readString(Path.of("three-hosts/installation.yaml"));
        Files.writeString(folder.resolve("kubernetes.asc"), "");
        Files.writeString(folder.resolve("docker.asc"), "");
    }

    @Test
    void dockerNeedsToBeToldWhereCriDockerdComesFrom() throws IOException {
        assertThat(problems("  host:\n", "  host:\n    engine: docker\n"))
                .startsWith("error: spec.host.engine needs cri-dockerd, and nothing says where it comes from\n")
                .contains(":13:13\n    13 |     engine: docker\n       |             ^^^^^^\n");

        assertThat(problems(
                        "  host:\n", "  host:\n    engine: docker\n    docker: {criDockerd: {version: \"0.3.*\"}}\n"))
                .isEmpty();
    }

    @Test
    void aPasswordInTheWrongPlaceIsNotEchoed() throws IOException {
        for (var wrong : new String[] {
            "sudo: {hunter2: x}",
            "sudo: {hunter2}",
            "sudo: {password = hunter2}",
            "sudo: {pass: hunter2}",
            "sudo: [hunter2]",
            "sudo: {password: {hunter2: x}}",
            "hunter2: x",
            "hunter2: {password: x}",
            "jumps: [{address: 192.0.2.1, hunter2: x}]",
            "fingerprint: {hunter2: x}",
            "key: [hunter2]",
        }) {
            assertThat(problems("user: ops", wrong))
                    .as(wrong)
                    .contains("error: ")
                    .doesNotContain("hunter2");
        }
    }

    private String problems(String good, String bad) throws IOException {
        var file = folder.resolve("installation.yaml");
        assertThat(example).contains(good);
        Files.writeString(file, example.replace(good, bad));
        return ProblemText.plain()
                .of(new InstallationReader(Layers.found().sections(), Limits.USUAL)
                        .read(file)
                        .problems());
    }
}

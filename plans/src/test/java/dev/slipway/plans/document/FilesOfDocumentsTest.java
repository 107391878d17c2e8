package dev.slipway.plans.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.engine.document.ProblemText;
import dev.slipway.plans.document.sample.SampleSections;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesOfDocumentsTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("installation.yaml");
    }

    @Test
    void aDocumentOnDiskIsReadWithTheFilesBesideIt() throws IOException {
        write(small("  connection: {knownHosts: ./known_hosts}\n").getBytes(StandardCharsets.UTF_8));
        assertThat(problems())
                .contains("spec.connection.knownHosts names a file that does not exist")
                .contains(folder + "/known_hosts");

        Files.createDirectory(folder.resolve("known_hosts"));
        assertThat(problems())
                .contains("spec.connection.knownHosts does not name a file")
                .contains("found a folder");

        Files.delete(folder.resolve("known_hosts"));
        Files.writeString(folder.resolve("known_hosts"), "");
        assertThat(read()).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void aFileThatDoesNotExistIsNamed() {
        assertThat(problems())
                .startsWith("error: " + file + " does not exist\n")
                .endsWith("1 error\n");
    }

    @Test
    void aFolderIsNoDocument() {
        file = folder;

        assertThat(problems()).startsWith("error: " + file + " is a folder\n");
    }

    @Test
    void aFileThatMayNotBeReadIsNamed() throws IOException {
        write(new byte[0]);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "root reads everything");

        assertThat(problems()).startsWith("error: " + file + " cannot be read\n");
    }

    @Test
    void aPathThroughAFileIsAnErrorToo() throws IOException {
        write(new byte[0]);
        file = file.resolve("installation.yaml");

        assertThat(problems()).startsWith("error: " + file + " cannot be read\n");
    }

    @Test
    void aDocumentOfFiftyMegabytesIsRefusedByItsSize() throws IOException {
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.writeBytes("apiVersion: slipway.dev/v1\n");
            sparse.setLength(50_000_000);
        }

        assertThat(problems()).isEqualTo("""
            error: %s is too large for a document
              at %s:1:1
                1 | apiVersion: slipway.dev/v1
                  | ^
              found 50000000 bytes, expected at most 1048576 bytes
              see whether it is the file that you meant; if it is, allow so many MiB with --document-limit 48

            1 error
            """.formatted(file, file));
    }

    @Test
    void aDeviceWithoutEndIsRefusedByItsSize() {
        file = Path.of("/dev/zero");
        assumeTrue(Files.exists(file));

        assertThat(problems())
                .startsWith("error: /dev/zero is too large for a document\n  at /dev/zero:1:1\n")
                .endsWith("""
                      found at least 1048577 bytes, expected at most 1048576 bytes
                      see whether it is the file that you meant

                    1 error
                    """);
    }

    @Test
    void theLimitOfSizeCanBeSet() throws IOException {
        var text = small("").getBytes(StandardCharsets.UTF_8);
        write(text);

        assertThat(reader(new Limits(text.length, 64)).read(file)).isInstanceOf(Reading.Accepted.class);
        assertThat(reader(new Limits(text.length - 1, 64)).read(file)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void theLimitThatTheErrorNamesIsEnough() throws IOException {
        var text = (small("") + "# " + "x".repeat(Limits.USUAL.bytes()) + "\n").getBytes(StandardCharsets.UTF_8);
        write(text);

        assertThat(problems()).contains("--document-limit 2\n");
        assertThat(reader(Limits.mebibytes(2)).read(file)).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void noLimitIsNamedForWhatIsLargerThanAnyDocumentMayBe() throws IOException {
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((Limits.MOST_MEBIBYTES << 20) + 1L);
        }

        assertThat(problems()).contains("see whether it is the file that you meant\n");
    }

    @Test
    void aMarkOfUtf8IsNoPartOfTheDocument() throws IOException {
        write(("\ufeff" + small("")).getBytes(StandardCharsets.UTF_8));

        assertThat(read()).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void linesMayEndWithCrLf() throws IOException {
        write(small("  conection: {}\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));

        assertThat(problems()).contains(":8:3\n    8 |   conection: {}\n      |   ^^^^^^^^^\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "x-UTF-16LE-BOM", "UTF-16BE", "UTF-16LE", "X-UTF-32BE-BOM"})
    void otherEncodingsAreNamedWithOrWithoutTheirMark(String encoding) throws IOException {
        write(small("").getBytes(Charset.forName(encoding)));

        assertThat(problems())
                .startsWith("""
                    error: %s is not UTF-8
                      at %s:1:1
                        1 | apiVersion: slipway.dev/v1
                          | ^
                      found UTF-\
                    """.formatted(file, file))
                .endsWith("expected UTF-8\n  save the document as UTF-8\n\n1 error\n");
    }

    @Test
    void aSecretInAnotherEncodingIsNotEchoed() throws IOException {
        write("password: hunter2\n".getBytes(StandardCharsets.UTF_16));

        assertThat(problems()).contains("1 | password: ***").doesNotContain("hunter2");
    }

    @Test
    void aByteThatIsNoUtf8IsToldWithItsPlace() throws IOException {
        write(small("  # Zürich\n").getBytes(Charset.forName("windows-1252")));

        assertThat(problems()).isEqualTo("""
            error: %s is not UTF-8
              at %s:8:6
                8 |   # Z·rich
                  |      ^
              found the byte 0xfc, which is part of no character; expected UTF-8
              save the document as UTF-8

            1 error
            """.formatted(file, file).replace("·", "\ufffd"));
    }

    @Test
    void aCutCharacterAtTheEndIsToldToo() throws IOException {
        write(new byte[] {'a', ':', ' ', (byte) 0xe2, (byte) 0x82});

        assertThat(problems()).contains(":1:4\n").contains("found the byte 0xe2");
    }

    @Test
    void nothingAtAllIsAnError() throws IOException {
        write(new byte[0]);
        assertThat(problems()).startsWith("error: " + file + " is empty\n  at " + file + ":1:1\n");

        write("# later\n---\n".getBytes(StandardCharsets.UTF_8));
        assertThat(problems()).startsWith("error: " + file + " is empty\n");
    }

    private static String small(String more) {
        return """
            apiVersion: slipway.dev/v1
            kind: Installation
            metadata: {name: acme}
            spec:
              kubernetes: {version: 1.34.4}
              hosts:
                - {name: node-1, address: 10.77.0.11, roles: [control-plane]}
            """ + more;
    }

    private void write(byte[] bytes) throws IOException {
        Files.write(file, bytes);
    }

    private Reading read() {
        return reader(Limits.USUAL).read(file);
    }

    private String problems() {
        return ProblemText.plain().of(read().problems());
    }

    private static InstallationReader reader(Limits limits) {
        return new InstallationReader(SampleSections.all(), limits, new DiskFiles());
    }
}

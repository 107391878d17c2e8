package dev.slipway.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.slipway.plans.compose.Layers;
import dev.slipway.plans.document.InstallationReader;
import dev.slipway.plans.document.Limits;
import dev.slipway.plans.document.Reading;
import dev.slipway.plans.document.SchemaDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code slipway schema} prints, as a public validator of JSON Schema (2020-12) understands it. */
class SchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Layers LAYERS = Layers.found();
    private static final String TEXT = SchemaDocument.of(LAYERS.sections());
    private static final Schema SCHEMA = REGISTRY.getSchema(TEXT, InputFormat.JSON);

    @TempDir
    private Path folder;

    @Test
    void isASchemaByItsOwnDialect() {
        var dialect = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(dialect.validate(TEXT, InputFormat.JSON)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> acceptsEveryExample() throws IOException {
        try (var files = Files.walk(Path.of("").toAbsolutePath(), 2)) {
            var examples = files.filter(file -> file.endsWith("installation.yaml"))
                    .sorted()
                    .toList();
            assertThat(examples).hasSizeGreaterThanOrEqualTo(2);
            return examples.stream()
                    .map(example -> DynamicTest.dynamicTest(
                            String.valueOf(Path.of("").toAbsolutePath().relativize(example)),
                            () -> assertThat(complaints(Files.readString(example)))
                                    .isEmpty()));
        }
    }

    /** One change of an example that is good; whoever writes in an editor sees it there, and {@code validate} too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "apiVersion: slipway.dev/v1 | apiVersion: slipway.dev/v2",
                "kind: Installation | kind: installation",
                "metadata: {name: three-hosts} | metadata: {name: Three Hosts}",
                "metadata: {name: three-hosts} | metadata: {}",
                "address: 192.0.2.11 | adress: 192.0.2.11",
                "address: 192.0.2.11 | address: 192.0.2.999",
                "name: node-2 | name: node_2",
                "name: node-2 | name: 22",
                "[control-plane] | [controlplane]",
                "[control-plane] | control-plane",
                "user: ops | user: [ops]",
                "user: ops | user: yes",
                "user: ops | usr: ops",
                "user: ops | port: 0",
                "user: ops | sudo: {password: hunter2}",
                "user: ops | sudo: {password: {env: A, file: B}}",
                "user: ops | connectTimeout: soon",
                "key: ./docker.asc | key: 1",
                "https://download.docker.com | ftp//download.docker.com",
                "version: 1.34.4 | version: v1.34.4",
                "version: 1.34.4 | version: 1.34",
                "version: 1.34.4 | ",
            })
    void refusesWhatTheReaderRefuses(String good, String bad) throws IOException {
        var example = Files.readString(Path.of("three-hosts/installation.yaml"));
        assertThat(example).contains(good);
        var broken = example.replace(good, bad == null ? "" : bad);
        var file = folder.resolve("installation.yaml");
        Files.writeString(file, broken);
        for (var key : List.of("kubernetes.asc", "docker.asc")) {
            Files.writeString(folder.resolve(key), "");
        }

        assertThat(complaints(broken)).isNotEmpty();
        assertThat(new InstallationReader(LAYERS.sections(), Limits.USUAL).read(file))
                .isInstanceOf(Reading.Refused.class);
    }

    private static List<String> complaints(String document) {
        return SCHEMA.validate(document, InputFormat.YAML).stream()
                .map(Object::toString)
                .toList();
    }
}

package dev.slipway.plans.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.slipway.plans.document.sample.SampleSections;
import dev.slipway.rules.Golden;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    private final Validation validation = new Validation();

    @Test
    void isWhatItWas() {
        Golden.check(Path.of("src/test/golden/schema.json"), SchemaDocument.of(SampleSections.all()));
    }

    @Test
    void isASchemaByItsOwnDialect() {
        var dialect = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(dialect.validate(SchemaDocument.of(SampleSections.all()), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void acceptsAGoodDocument() {
        assertThat(validation.complaints(Documents.GOOD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  conection: {}\n",
                "  connection: {port: 0}\n",
                "  connection: {port: ssh}\n",
                "  connection: {sudo: {password: hunter2}}\n",
                "  connection: {knownHosts: a, fingerprint: b}\n",
                "  host: {engine: dockr}\n",
                "  cni: {weave: {}, flannel: {}}\n",
                "  cni: {}\n",
                "  rook: {size: 10}\n",
                "  rook: {devices: [/dev/sdb, /dev/sdb]}\n",
                "  replicated: {release: {prune: true}}\n",
                "  rook:\n"
            })
    void refusesWhatTheReaderRefuses(String section) {
        var document = """
            apiVersion: slipway.dev/v1
            kind: Installation
            metadata: {name: acme}
            spec:
              kubernetes: {version: 1.34.4}
              hosts:
                - {name: node-1, address: 10.77.0.11, roles: [control-plane]}
            """ + section;

        assertThat(validation.complaints(document)).isNotEmpty();
        assertThat(Documents.read(document)).isInstanceOf(Reading.Refused.class);
    }
}

package dev.slipway.plans.document;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.slipway.plans.document.sample.SampleSections;
import java.util.List;

/** Asks a public validator what it thinks of documents, by our schema. */
final class Validation {

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaDocument.of(SampleSections.all()), InputFormat.JSON);

    List<String> complaints(String yaml) {
        return schema.validate(yaml, InputFormat.YAML).stream()
                .map(Object::toString)
                .toList();
    }
}

package dev.slipway.plans.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.document.Problem;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The schema and the reader say the same of every document, wherever a schema can say it. */
class SchemaAgreementTest {

    /** What only the reader can see. */
    private static final Pattern BEYOND_SCHEMA = Pattern.compile(String.join(
            "|",
            ".*: (name|address) \".*\" is there twice",
            ".* has no control plane",
            ".*(timeout|size) is out of range",
            ".*Subnet is not a network",
            ".*endpoint is not a host and a port",
            ".*podSubnet overlaps another network",
            ".*mode is not a file mode",
            ".*url is not a URL"));

    private final Validation validation = new Validation();

    @Property(tries = 200)
    void bothAcceptGoodDocuments(@ForAll("good") Object document) {
        var text = Json.of(document);

        assertThat(validation.complaints(text)).as(text).isEmpty();
        assertThat(Documents.problems(text)).as(text).isEmpty();
    }

    @Property(tries = 1_000)
    void bothRefuseDocumentsWithADefectOrNeitherDoes(@ForAll("defective") Object document) {
        var text = Json.of(document);
        var schema = validation.complaints(text);
        var reader = Documents.read(text).problems().list().stream()
                .map(Problem::what)
                .toList();

        if (reader.isEmpty()) {
            assertThat(schema).as("the reader accepts %s", text).isEmpty();
        } else if (!beyond(reader)) {
            assertThat(schema).as("the reader says %s of %s", reader, text).isNotEmpty();
        }
        Statistics.collect(reader.isEmpty() ? "good all the same" : beyond(reader) ? "beyond the schema" : "bad");
        Statistics.coverage(coverage -> {
            coverage.check("bad").percentage(share -> share > 50);
            coverage.check("good all the same").percentage(share -> share > 2);
        });
    }

    private static boolean beyond(List<String> problems) {
        return problems.stream().allMatch(what -> BEYOND_SCHEMA.matcher(what).matches());
    }

    @Provide
    Arbitrary<Object> good() {
        return SampleDocuments.good();
    }

    @Provide
    Arbitrary<Object> defective() {
        return SampleDocuments.good().flatMap(SampleDocuments::defective);
    }
}

package dev.slipway.plans.cli;

import dev.slipway.plans.document.ReferencePage;
import dev.slipway.plans.document.SchemaDocument;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code slipway schema}. */
final class SchemaVerb implements Verb {

    private static final String FORMAT = "--format";

    /** What a schema may be printed as. */
    enum Format {
        JSON,
        MARKDOWN
    }

    @Override
    public CommandSpec spec() {
        var spec = Help.command(
                this,
                "schema",
                "Prints what may stand in a document: the JSON Schema (2020-12), as the layers of this Slipway have"
                        + " it, for editors and other tools.");
        spec.addOption(Topic.value(FORMAT, "FORMAT", "json (a JSON Schema) or markdown (a reference to read).")
                .defaultValue("json")
                .build());
        return Help.examples(
                spec, "slipway schema > installation.schema.json", "slipway schema --format markdown > document.md");
    }

    static Format request(ParseResult arguments) {
        return Choice.of(Format.class, FORMAT, arguments.matchedOptionValue(FORMAT, "json"));
    }

    @Override
    public ExitCode run(ParseResult arguments, Surroundings surroundings) {
        var sections = surroundings.layers().get().sections();
        Screen.of(arguments, surroundings)
                .print(
                        switch (request(arguments)) {
                            case JSON -> SchemaDocument.of(sections);
                            case MARKDOWN -> ReferencePage.of(sections);
                        });
        return ExitCode.DONE;
    }
}

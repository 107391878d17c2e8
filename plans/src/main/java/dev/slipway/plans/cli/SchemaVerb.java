package dev.slipway.plans.cli;

import dev.slipway.plans.document.SchemaDocument;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code slipway schema}. */
final class SchemaVerb implements Verb {

    @Override
    public CommandSpec spec() {
        var spec = Help.command(
                this,
                "schema",
                "Prints the JSON Schema (2020-12) of the document, as the layers of this Slipway have it, for editors"
                        + " and other tools.");
        return Help.examples(spec, "slipway schema > installation.schema.json");
    }

    @Override
    public ExitCode run(ParseResult arguments, Surroundings surroundings) {
        Screen.of(arguments, surroundings)
                .print(SchemaDocument.of(surroundings.layers().get().sections()));
        return ExitCode.DONE;
    }
}

package dev.slipway.plans.cli;

import dev.slipway.plans.compose.SecretValues;
import dev.slipway.plans.document.Limits;
import dev.slipway.plans.run.Desk;
import dev.slipway.plans.run.PlanFile;
import dev.slipway.plans.view.Picture;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code slipway graph}. */
final class GraphVerb implements Verb {

    private static final String FORMAT = "--format";

    /** The languages of graphs. */
    enum Language {
        DOT,
        MERMAID
    }

    /**
     * What is asked for.
     *
     * @param saved the plan to be drawn; what the document declares if there is none
     */
    record Request(Path document, Limits limits, Language language, Optional<Path> saved) {}

    @Override
    public CommandSpec spec() {
        var spec = Help.command(
                this,
                "graph",
                "Draws what needs what, as the document has it; or with a saved plan what is done in which order."
                        + " Talks to no host.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PLANFILE")
                .arity("0..1")
                .type(String.class)
                .description("A plan that 'slipway plan --out' has saved.")
                .build());
        spec.addMixin("document", DocumentOptions.document());
        spec.addOption(Topic.value(FORMAT, "FORMAT", "dot (for Graphviz) or mermaid (for pull requests).")
                .defaultValue("dot")
                .build());
        return Help.examples(
                spec, "slipway graph -f acme.yaml | dot -Tsvg > acme.svg", "slipway graph acme.plan --format mermaid");
    }

    static Request request(ParseResult arguments, Path folder) {
        return new Request(
                DocumentOptions.file(arguments, folder),
                DocumentOptions.limits(arguments),
                Choice.of(Language.class, FORMAT, arguments.matchedOptionValue(FORMAT, "dot")),
                Optional.ofNullable(arguments.matchedPositionalValue(0, (String) null))
                        .map(folder::resolve));
    }

    @Override
    public ExitCode run(ParseResult arguments, Surroundings surroundings) {
        var screen = Screen.of(arguments, surroundings);
        var request = request(arguments, surroundings.folder());
        var picture = request.saved()
                .map(file -> Picture.of(PlanFile.read(file)))
                .orElseGet(() -> Picture.of(Desk.composer(surroundings.layers().get())
                        .compose(request.document(), request.limits(), SecretValues.UNKNOWN)
                        .declarations()));
        screen.print(
                switch (request.language()) {
                    case DOT -> picture.dot();
                    case MERMAID -> picture.mermaid();
                });
        return ExitCode.DONE;
    }
}

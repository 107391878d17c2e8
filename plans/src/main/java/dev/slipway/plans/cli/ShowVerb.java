package dev.slipway.plans.cli;

import dev.slipway.plans.run.PlanFile;
import dev.slipway.plans.run.Workplace;
import dev.slipway.plans.view.StateText;
import dev.slipway.plans.view.StateView;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code slipway show}. */
final class ShowVerb implements Verb {

    /**
     * What is asked for.
     *
     * @param saved the plan to be shown; the state if there is none
     */
    record Request(Workplace workplace, ViewOptions view, Optional<Path> saved) {}

    @Override
    public CommandSpec spec() {
        var spec = Help.command(
                this, "show", "Shows a saved plan, or without one what Slipway remembers of an installation.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PLANFILE")
                .arity("0..1")
                .type(String.class)
                .description("A plan that 'slipway plan --out' has saved.")
                .build());
        spec.addMixin("document", DocumentOptions.document());
        spec.addMixin("rehearsal", DocumentOptions.rehearsal());
        spec.addMixin("view", ViewOptions.topic());
        return Help.examples(
                spec,
                "slipway show -f acme.yaml",
                "slipway show acme.plan --detail full",
                "slipway show acme.plan --format json");
    }

    static Request request(ParseResult arguments, Path folder) {
        return new Request(
                DocumentOptions.workplace(arguments, folder),
                ViewOptions.of(arguments),
                Optional.ofNullable(arguments.matchedPositionalValue(0, (String) null))
                        .map(folder::resolve));
    }

    @Override
    public ExitCode run(ParseResult arguments, Surroundings surroundings) {
        var screen = Screen.of(arguments, surroundings);
        var request = request(arguments, surroundings.folder());
        if (request.view().commands()) {
            throw new Usage(
                    "show does not know commands",
                    "a saved plan keeps what is done, and the layers say anew how",
                    "see them with: slipway plan --commands");
        }
        screen.print(request.saved()
                .map(file -> PlanPage.of(
                        PlanFile.read(file),
                        request.view(),
                        surroundings.layers().get(),
                        screen))
                .orElseGet(() -> state(request, screen)));
        return ExitCode.DONE;
    }

    private static String state(Request request, Screen screen) {
        var state = request.workplace().store().load();
        return switch (request.view().format()) {
            case TEXT -> StateText.of(state, screen.paint());
            case JSON -> StateView.json(state);
            case MARKDOWN ->
                throw new Usage(
                        "the state has no form in Markdown", "expected text or json", "see: slipway show --help");
        };
    }
}

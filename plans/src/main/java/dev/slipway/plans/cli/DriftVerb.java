package dev.slipway.plans.cli;

import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Selection;
import dev.slipway.plans.run.Workplace;
import dev.slipway.plans.view.DriftText;
import dev.slipway.plans.view.PlanJson;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code slipway drift}. */
final class DriftVerb implements Verb {

    /** What is asked for. */
    record Request(
            Workplace workplace, Selection selection, Consent consent, boolean trust, ViewOptions.Format format) {}

    @Override
    public CommandSpec spec() {
        var spec = Help.command(
                this,
                "drift",
                "Says what differs from what Slipway last made, although nobody asked for it; what the document asks"
                        + " for now does not matter. Exits with 3 if there is any. Changes nothing anywhere.");
        spec.addMixin("document", DocumentOptions.document());
        spec.addMixin("rehearsal", DocumentOptions.rehearsal());
        spec.addMixin("selection", PlanningOptions.selection());
        spec.addMixin("consent", PlanningOptions.consent());
        spec.addMixin("trust", PlanningOptions.trust());
        spec.addMixin("view", ViewOptions.formatTopic());
        return Help.examples(spec, "slipway drift -f acme.yaml", "slipway drift -f acme.yaml --format json");
    }

    static Request request(ParseResult arguments, Path folder) {
        return new Request(
                DocumentOptions.workplace(arguments, folder),
                PlanningOptions.selection(arguments),
                PlanningOptions.consent(arguments),
                PlanningOptions.trust(arguments),
                ViewOptions.format(arguments));
    }

    @Override
    public ExitCode run(ParseResult arguments, Surroundings surroundings) {
        var screen = Screen.of(arguments, surroundings);
        var request = request(arguments, surroundings.folder());
        var site = Sites.open(request.workplace(), request.trust(), screen, surroundings);
        try (var planning = site.plan(site.store().load(), request.selection(), request.consent())) {
            var plan = planning.plan();
            screen.print(
                    switch (request.format()) {
                        case TEXT -> DriftText.of(plan, screen.paint());
                        case MARKDOWN -> DriftText.markdown(plan);
                        case JSON -> PlanJson.drift(plan);
                    });
            return Verdict.ofDrift(plan);
        }
    }
}

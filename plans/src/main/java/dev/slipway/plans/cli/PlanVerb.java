package dev.slipway.plans.cli;

import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Selection;
import dev.slipway.plans.run.PlanFile;
import dev.slipway.plans.run.Workplace;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code slipway plan}. */
final class PlanVerb implements Verb {

    private static final String OUT = "--out";
    private static final String DETAILED = "--detailed-exit-code";

    /**
     * What is asked for.
     *
     * @param out where the plan is saved
     * @param detailed whether the exit code tells that there are changes
     */
    record Request(
            Workplace workplace,
            Selection selection,
            Consent consent,
            boolean trust,
            ViewOptions view,
            Optional<Path> out,
            boolean detailed) {}

    @Override
    public CommandSpec spec() {
        var spec = Help.command(
                this,
                "plan",
                "Looks at every host and says what an apply would do, why, and what it costs. Changes nothing"
                        + " anywhere.");
        spec.addMixin("document", DocumentOptions.document());
        spec.addMixin("rehearsal", DocumentOptions.rehearsal());
        spec.addMixin("selection", PlanningOptions.selection());
        spec.addMixin("consent", PlanningOptions.consent());
        spec.addMixin("trust", PlanningOptions.trust());
        spec.addMixin("view", ViewOptions.topic());
        spec.addOption(Topic.value(OUT, "FILE", "Save the plan, for 'slipway apply FILE'. It has no secrets.")
                .build());
        spec.addOption(Topic.flag(DETAILED, "Exit with 3 if there are changes, with 0 only if there are none."));
        return Help.examples(
                spec,
                "slipway plan -f acme.yaml",
                "slipway plan -f acme.yaml --out acme.plan --format markdown > comment.md",
                "slipway plan -f acme.yaml --target 'host.*[node-1:*' --commands",
                "slipway plan -f acme.yaml --allow node-3        # node-3 is gone for good");
    }

    static Request request(ParseResult arguments, Path folder) {
        return new Request(
                DocumentOptions.workplace(arguments, folder),
                PlanningOptions.selection(arguments),
                PlanningOptions.consent(arguments),
                PlanningOptions.trust(arguments),
                ViewOptions.of(arguments),
                Topic.text(arguments, OUT).map(folder::resolve),
                Topic.has(arguments, DETAILED));
    }

    @Override
    public ExitCode run(ParseResult arguments, Surroundings surroundings) {
        var screen = Screen.of(arguments, surroundings);
        var request = request(arguments, surroundings.folder());
        var site = Sites.open(request.workplace(), request.trust(), screen, surroundings);
        try (var planning = site.plan(site.store().load(), request.selection(), request.consent())) {
            var plan = planning.plan();
            request.out().ifPresent(file -> PlanFile.write(plan, file));
            screen.print(PlanPage.of(plan, request.view(), site.composition().layers(), screen));
            return Verdict.of(plan, request.detailed());
        }
    }
}

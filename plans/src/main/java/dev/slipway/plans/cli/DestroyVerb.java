package dev.slipway.plans.cli;

import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.Selection;
import dev.slipway.plans.run.Workplace;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code slipway destroy}. */
final class DestroyVerb implements Verb {

    /** What is asked for. */
    record Request(
            Workplace workplace,
            Selection selection,
            Consent consent,
            boolean trust,
            ViewOptions view,
            ApplyOptions options) {}

    @Override
    public CommandSpec spec() {
        var spec = Help.command(
                this,
                "destroy",
                "Takes away everything that Slipway has a record of having made, and brings back what was there before."
                        + " What it adopted stays unless that is allowed by name. Shows the plan and asks for the"
                        + " installation's name.");
        spec.addMixin("document", DocumentOptions.document());
        spec.addMixin("rehearsal", DocumentOptions.rehearsal());
        spec.addMixin("selection", PlanningOptions.selection());
        spec.addMixin("consent", PlanningOptions.consent());
        spec.addMixin("trust", PlanningOptions.trust());
        spec.addMixin("view", ViewOptions.topic());
        spec.addMixin("apply", ApplyOptions.topic());
        return Help.examples(
                spec, "slipway destroy -f acme.yaml", "slipway destroy -f acme.yaml --target 'host.*[node-3:*'");
    }

    static Request request(ParseResult arguments, Path folder) {
        return new Request(
                DocumentOptions.workplace(arguments, folder),
                PlanningOptions.selection(arguments).destroying(),
                PlanningOptions.consent(arguments),
                PlanningOptions.trust(arguments),
                ViewOptions.of(arguments),
                ApplyOptions.of(arguments));
    }

    @Override
    public ExitCode run(ParseResult arguments, Surroundings surroundings) {
        var screen = Screen.of(arguments, surroundings);
        var request = request(arguments, surroundings.folder());
        request.options().requireAnswer("destroy", "", screen.isTerminal());
        var voice = new Voice(screen);
        var site = Sites.open(request.workplace(), request.trust(), screen, surroundings, voice);
        try (var locked = Locking.lock(site.store(), "destroy", screen);
                var planning = site.plan(locked.load(), request.selection(), request.consent())) {
            var plan = planning.plan();
            if (!request.options().json()) {
                screen.print(
                        PlanPage.of(plan, request.view(), site.composition().layers(), screen));
            }
            if (!plan.isEmpty() && !approved(request, plan, screen)) {
                screen.say("nothing was done");
                return ExitCode.REFUSED;
            }
            return new Applying(site, screen, surroundings, voice, request.options())
                    .apply(locked, planning, java.util.Optional.empty());
        }
    }

    private static boolean approved(Request request, Plan plan, Screen screen) {
        return request.options().approved()
                || screen.ask("\nTo destroy it, write the name of the installation: ")
                        .equals(plan.installation());
    }
}

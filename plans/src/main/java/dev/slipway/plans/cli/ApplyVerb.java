package dev.slipway.plans.cli;

import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.saved.SavedPlans;
import dev.slipway.plans.run.PlanFile;
import dev.slipway.plans.run.Workplace;
import dev.slipway.state.StateException;
import dev.slipway.state.store.LockedState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code slipway apply}. */
final class ApplyVerb implements Verb {

    /**
     * What is asked for.
     *
     * @param saved the plan that was reviewed
     */
    record Request(
            Workplace workplace,
            Selection selection,
            Consent consent,
            boolean trust,
            ViewOptions view,
            ApplyOptions options,
            Optional<Path> saved) {}

    @Override
    public CommandSpec spec() {
        var spec = Help.command(
                this,
                "apply",
                "Does what a plan says. With a saved plan it does what is in it and nothing else; without one it plans,"
                        + " shows the plan and asks.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PLANFILE")
                .arity("0..1")
                .type(String.class)
                .description("A plan that 'slipway plan --out' has saved.")
                .build());
        spec.addMixin("document", DocumentOptions.document());
        spec.addMixin("rehearsal", DocumentOptions.rehearsal());
        spec.addMixin("selection", PlanningOptions.selection());
        spec.addMixin("consent", PlanningOptions.consent());
        spec.addMixin("trust", PlanningOptions.trust());
        spec.addMixin("view", ViewOptions.topic());
        spec.addMixin("apply", ApplyOptions.topic());
        return Help.examples(
                spec,
                "slipway apply -f acme.yaml",
                "slipway apply -f acme.yaml acme.plan",
                "slipway apply --rehearse -f acme.yaml --auto-approve");
    }

    static Request request(ParseResult arguments, Path folder) {
        var saved = Optional.ofNullable(arguments.matchedPositionalValue(0, (String) null))
                .map(folder::resolve);
        var request = new Request(
                DocumentOptions.workplace(arguments, folder),
                PlanningOptions.selection(arguments),
                PlanningOptions.consent(arguments),
                PlanningOptions.trust(arguments),
                ViewOptions.of(arguments),
                ApplyOptions.of(arguments),
                saved);
        if (saved.isPresent()
                && !(request.selection().equals(Selection.ALL)
                        && request.consent().equals(Consent.NONE))) {
            throw new Usage(
                    "a saved plan takes no --target, --exclude, --replace and --allow",
                    "what is done and what is allowed was said when it was made, and was reviewed with it",
                    "plan again with these options");
        }
        return request;
    }

    @Override
    public ExitCode run(ParseResult arguments, Surroundings surroundings) {
        var screen = Screen.of(arguments, surroundings);
        var request = request(arguments, surroundings.folder());
        if (request.saved().isEmpty()) {
            request.options()
                    .requireAnswer("apply", "plan, review, then give it the saved plan; or ", screen.isTerminal());
        }
        var reviewed = request.saved().map(PlanFile::read);
        var voice = new Voice(screen);
        var site = Sites.open(request.workplace(), request.trust(), screen, surroundings, voice);
        try (var locked = Locking.lock(site.store(), "apply", screen)) {
            reviewed.ifPresent(plan -> begin(locked, plan));
            try (var planning = reviewed.isPresent()
                    ? site.again(locked.load(), reviewed.get())
                    : site.plan(locked.load(), request.selection(), request.consent())) {
                var plan = planning.plan();
                if (!request.options().json()) {
                    screen.print(reviewed.map(ApplyVerb::headline)
                            .orElseGet(() -> PlanPage.of(
                                    plan, request.view(), site.composition().layers(), screen)));
                }
                if (reviewed.isEmpty() && !plan.isEmpty() && !approved(request, plan, screen)) {
                    screen.say("nothing was done");
                    return ExitCode.REFUSED;
                }
                return new Applying(site, screen, surroundings, voice, request.options())
                        .apply(locked, planning, reviewed);
            }
        }
    }

    private static boolean approved(Request request, Plan plan, Screen screen) {
        return request.options().approved()
                || screen.ask("\nApply this plan to " + plan.installation() + "? Only yes is yes: ")
                        .equals("yes");
    }

    private static void begin(LockedState locked, Plan plan) {
        try {
            locked.begin(plan.lineage());
        } catch (StateException e) {
            throw new Refused(List.of(Complaint.of(e.problem())));
        }
    }

    private static String headline(Plan plan) {
        return "Applying the saved plan for " + plan.installation() + ", " + SavedPlans.digest(plan) + "\n";
    }
}

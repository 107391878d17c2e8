package dev.slipway.plans.cli;

import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Selection;
import dev.slipway.plans.document.Limits;
import dev.slipway.plans.run.ScratchFolder;
import dev.slipway.plans.run.Workplace;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code slipway rehearse}: on new modelled hosts, what was is applied, then what is to be is planned, shown and
 * applied, and then nothing may be left to do.
 */
final class RehearseVerb implements Verb {

    private static final String FROM = "--from";
    private static final String WORLD = "rehearse";

    /**
     * What is asked for.
     *
     * @param from the document that hosts are brought to first
     */
    record Request(
            Path document,
            Limits limits,
            Optional<Path> from,
            Consent consent,
            ViewOptions view,
            ApplyOptions options) {}

    @Override
    public CommandSpec spec() {
        var spec = Help.command(
                this,
                "rehearse",
                "Rehearses a first installation, or with --from the way from one document to another, on new modelled"
                        + " hosts: applies the old one, shows the plan for the new one, applies it, and sees that"
                        + " nothing is left to do. Needs no host and touches no state.");
        spec.addMixin("document", DocumentOptions.document());
        spec.addOption(Topic.value(FROM, "OLD", "The document that the hosts are brought to first.")
                .build());
        spec.addMixin("consent", PlanningOptions.consent());
        spec.addMixin("view", ViewOptions.topic());
        spec.addMixin("apply", ApplyOptions.rehearsalTopic());
        return Help.examples(
                spec, "slipway rehearse --from main.yaml -f branch.yaml", "slipway rehearse -f acme.yaml --commands");
    }

    static Request request(ParseResult arguments, Path folder) {
        return new Request(
                DocumentOptions.file(arguments, folder),
                DocumentOptions.limits(arguments),
                Topic.text(arguments, FROM).map(folder::resolve),
                PlanningOptions.consent(arguments),
                ViewOptions.of(arguments),
                ApplyOptions.of(arguments));
    }

    @Override
    public ExitCode run(ParseResult arguments, Surroundings surroundings) {
        var screen = Screen.of(arguments, surroundings);
        var request = request(arguments, surroundings.folder());
        var place = Workplace.rehearsal(request.document(), request.limits(), request.document(), WORLD);
        ScratchFolder.empty(place.folder());
        if (request.from().isPresent()) {
            var old = Workplace.rehearsal(request.from().get(), request.limits(), request.document(), WORLD);
            screen.say("first " + old.document() + " is applied to new hosts");
            var code = apply(old, request, false, screen, surroundings);
            if (code != ExitCode.DONE) {
                return code;
            }
            screen.say("now " + place.document() + " is planned and applied");
        }
        var code = apply(place, request, true, screen, surroundings);
        return code == ExitCode.DONE ? again(place, request, screen, surroundings) : code;
    }

    private static ExitCode apply(
            Workplace place, Request request, boolean shown, Screen screen, Surroundings surroundings) {
        var voice = new Voice(screen);
        var site = Sites.open(place, false, screen, surroundings, voice);
        try (var locked = Locking.lock(site.store(), "rehearse", screen);
                var planning = site.plan(locked.load(), Selection.ALL, request.consent())) {
            if (shown && !request.options().json()) {
                screen.print(PlanPage.of(
                        planning.plan(), request.view(), site.composition().layers(), screen));
            }
            return new Applying(site, screen, surroundings, voice, request.options())
                    .apply(locked, planning, Optional.empty());
        }
    }

    private static ExitCode again(Workplace place, Request request, Screen screen, Surroundings surroundings) {
        var site = Sites.open(place, false, screen, surroundings);
        try (var planning = site.plan(site.store().load(), Selection.ALL, request.consent())) {
            var plan = planning.plan();
            if (plan.isEmpty() && plan.isWhole()) {
                screen.say("planned once more: nothing is left to do");
                return ExitCode.DONE;
            }
            screen.print(PlanPage.of(plan, request.view(), site.composition().layers(), screen));
            screen.error(new Complaint(
                    "the rehearsal did not come to rest",
                    "",
                    "found the plan above after everything was applied, expected an empty one",
                    "look at its reasons; the rehearsed hosts are in " + place.folder()));
            return ExitCode.FAILED;
        }
    }
}

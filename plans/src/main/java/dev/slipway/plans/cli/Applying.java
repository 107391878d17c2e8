package dev.slipway.plans.cli;

import dev.slipway.engine.Planning;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.work.Cancellation;
import dev.slipway.plans.run.Worksite;
import dev.slipway.state.store.LockedState;
import java.util.Map;
import java.util.Optional;

/** Carries a plan out in front of a person or a program, who may tell it to stop. */
final class Applying {

    private static final int WIDTH = 80;

    private final Worksite site;
    private final Screen screen;
    private final Surroundings surroundings;
    private final Voice voice;
    private final ApplyOptions options;

    Applying(Worksite site, Screen screen, Surroundings surroundings, Voice voice, ApplyOptions options) {
        this.site = site;
        this.screen = screen;
        this.surroundings = surroundings;
        this.voice = voice;
        this.options = options;
    }

    /**
     * Carries it out.
     *
     * @param reviewed the plan that was reviewed, if only what is the same in it is to be done
     */
    ExitCode apply(LockedState locked, Planning planning, Optional<Plan> reviewed) {
        var plan = planning.plan();
        var cancellation = new Cancellation();
        try (var progress = progress(plan, reviewed);
                var _ = surroundings.interrupts().watch(() -> interrupted(cancellation))) {
            voice.to(progress::says);
            var result = site.apply(locked, planning, reviewed, options.parallelism(), progress, cancellation);
            progress.finished(result);
            return Verdict.of(plan, result);
        }
    }

    private void interrupted(Cancellation cancellation) {
        cancellation.request();
        if (cancellation.leaving()) {
            surroundings.leave().accept(ExitCode.INTERRUPTED.number());
        }
    }

    private Progress progress(Plan plan, Optional<Plan> reviewed) {
        if (options.json()) {
            return new JsonProgress(screen, plan);
        }
        if (!plan.isEmpty()) {
            screen.print("\n");
        }
        return screen.isTerminal()
                ? new LiveProgress(
                        screen,
                        plan,
                        reviewed,
                        System::nanoTime,
                        surroundings.pulse(),
                        width(surroundings.environment()))
                : new PlainProgress(screen, plan, reviewed, System::nanoTime, surroundings.pulse());
    }

    private static int width(Map<String, String> environment) {
        var columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : WIDTH;
    }
}

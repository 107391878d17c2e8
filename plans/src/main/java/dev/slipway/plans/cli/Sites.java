package dev.slipway.plans.cli;

import dev.slipway.plans.run.Desk;
import dev.slipway.plans.run.Workplace;
import dev.slipway.plans.run.Worksite;
import dev.slipway.state.TargetId;
import java.util.stream.Collectors;

/** Opens an installation for a command, and says what there is to say on the way. */
final class Sites {

    private static final int LISTED = 5;

    private Sites() {}

    static Worksite open(Workplace workplace, boolean trust, Screen screen, Surroundings surroundings) {
        return open(workplace, trust, screen, surroundings, new Voice(screen));
    }

    static Worksite open(Workplace workplace, boolean trust, Screen screen, Surroundings surroundings, Voice voice) {
        var site = Worksite.open(
                Desk.composer(surroundings.layers().get()), workplace, surroundings.environment(), voice, trust);
        screen.tell(site.composition().warnings());
        if (screen.isTerminal()) {
            screen.say("looking at " + targets(site) + " ...");
        }
        return site;
    }

    private static String targets(Worksite site) {
        var targets = site.composition().declarations().targets().keySet();
        return targets.size() > LISTED
                ? targets.size() + " targets"
                : targets.stream().map(TargetId::name).collect(Collectors.joining(", "));
    }
}

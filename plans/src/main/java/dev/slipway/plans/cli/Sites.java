package dev.slipway.plans.cli;

import dev.slipway.plans.run.Desk;
import dev.slipway.plans.run.Workplace;
import dev.slipway.plans.run.Worksite;

/** Opens an installation for a command, and says what there is to say on the way. */
final class Sites {

    private Sites() {}

    static Worksite open(Workplace workplace, boolean trust, Screen screen, Surroundings surroundings) {
        return open(workplace, trust, screen, surroundings, new Voice(screen));
    }

    static Worksite open(Workplace workplace, boolean trust, Screen screen, Surroundings surroundings, Voice voice) {
        var site = Worksite.open(
                Desk.composer(surroundings.layers().get()), workplace, surroundings.environment(), voice, trust);
        screen.tell(site.composition().warnings());
        return site;
    }
}

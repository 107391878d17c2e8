package dev.slipway.plans.cli;

import dev.slipway.engine.apply.ApplyResult;
import dev.slipway.engine.apply.Event;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.saved.SavedPlans;
import dev.slipway.plans.view.EventJson;

/** Events for a program, one a line. */
final class JsonProgress implements Progress {

    private final Screen screen;

    JsonProgress(Screen screen, Plan plan) {
        this.screen = screen;
        line(EventJson.planned(plan, SavedPlans.digest(plan)));
    }

    @Override
    public void heard(Event event) {
        line(EventJson.line(event));
    }

    @Override
    public void says(String target, String line) {
        line(EventJson.says(target, line));
    }

    @Override
    public void finished(ApplyResult result) {
        line(EventJson.finished(result));
    }

    @Override
    public void close() {}

    private synchronized void line(String json) {
        screen.print(json + "\n");
    }
}

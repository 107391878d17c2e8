package dev.slipway.plans.cli;

import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.saved.SavedPlans;
import dev.slipway.plans.compose.Layers;
import dev.slipway.plans.view.Commands;
import dev.slipway.plans.view.PlanCommands;
import dev.slipway.plans.view.PlanJson;
import dev.slipway.plans.view.PlanMarkdown;
import dev.slipway.plans.view.PlanText;
import java.util.Optional;

/** A plan in the form that was asked for. */
final class PlanPage {

    private PlanPage() {}

    static String of(Plan plan, ViewOptions view, Layers layers, Screen screen) {
        Commands commands = layers::commands;
        return switch (view.format()) {
            case TEXT -> {
                var text = PlanText.of(plan, screen.paint(), view.detail());
                yield view.commands() ? text + "\n" + PlanCommands.of(plan, commands) : text;
            }
            case MARKDOWN -> PlanMarkdown.of(plan, SavedPlans.digest(plan));
            case JSON ->
                PlanJson.of(plan, SavedPlans.digest(plan), view.commands() ? Optional.of(commands) : Optional.empty());
        };
    }
}

package dev.slipway.plans.view;

import dev.slipway.state.Before;
import dev.slipway.state.Origin;
import dev.slipway.state.Recorded;
import dev.slipway.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of an installation, for programs: {@code format_version}, {@code kind} ({@code state}),
 * {@code installation}, {@code lineage}, {@code serial}, and {@code resources} with {@code address}, {@code origin},
 * {@code targets}, {@code needs}, {@code attributes}, {@code before}; {@code unfinished} and {@code open_steps}.
 * Secrets are references. It is not a state file: {@code state pull} prints that.
 */
public final class StateView {

    private StateView() {}

    public static String json(State state) {
        List<Object> resources = new ArrayList<>();
        state.resources().values().forEach(recorded -> resources.add(resource(recorded)));
        List<Object> unfinished = new ArrayList<>();
        state.unfinished()
                .values()
                .forEach(begun -> unfinished.add(PlanData.with(
                        "address", begun.address().toString(), "action", begun.action(), "run", begun.run())));
        List<Object> open = new ArrayList<>();
        state.openSteps()
                .values()
                .forEach(step -> open.add(
                        PlanData.with("address", step.step().toString(), "details", ValueData.of(step.details()))));
        return JsonText.indented(PlanData.with(
                "format_version",
                PlanJson.FORMAT_VERSION,
                "kind",
                "state",
                "installation",
                state.installation(),
                "lineage",
                state.lineage(),
                "serial",
                state.serial(),
                "resources",
                resources,
                "unfinished",
                unfinished,
                "open_steps",
                open));
    }

    private static Map<String, Object> resource(Recorded recorded) {
        return PlanData.with(
                "address", recorded.address().toString(),
                "origin", recorded.origin() == Origin.MADE ? "made" : "adopted",
                "targets", recorded.targets().stream().map(Object::toString).toList(),
                "needs", recorded.dependencies().stream().map(Object::toString).toList(),
                "attributes", ValueData.of(recorded.attributes()),
                "before", before(recorded.before()));
    }

    private static Map<String, Object> before(Before before) {
        return switch (before) {
            case Before.Absent _ -> PlanData.with("status", "absent");
            case Before.Former(var attributes) ->
                PlanData.with("status", "former", "attributes", ValueData.of(attributes));
        };
    }
}

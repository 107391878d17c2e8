package dev.slipway.plans.view;

import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.CheckOutcome;
import dev.slipway.engine.plan.Drift;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.PlannedChange;
import dev.slipway.engine.plan.Step;
import dev.slipway.engine.plan.TargetStatus;
import dev.slipway.engine.target.Operation;
import dev.slipway.state.Address;
import dev.slipway.state.Before;
import dev.slipway.state.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A plan as maps and lists, in the form that {@link PlanJson} describes. */
final class PlanData {

    private static final String ADDRESS = "address";
    private static final String REASON = "reason";
    private static final String STATUS = "status";

    private final Plan plan;
    private final Optional<Commands> commands;

    PlanData(Plan plan, Optional<Commands> commands) {
        this.plan = plan;
        this.commands = commands;
    }

    Map<String, Object> data(String formatVersion, String digest) {
        var data = new LinkedHashMap<String, Object>();
        data.put("format_version", formatVersion);
        data.put("kind", "plan");
        data.put("digest", digest);
        data.put("installation", plan.installation());
        data.put("lineage", plan.lineage());
        data.put("serial", plan.serial());
        data.put("empty", plan.isEmpty());
        data.put("whole", plan.isWhole());
        data.put("summary", summary(plan));
        data.put("impacts", impacts());
        data.put("consent", List.copyOf(plan.consent().names()));
        data.put("selection", selection());
        data.put("targets", targets());
        data.put("roles", each(plan.roles(), binding -> {
            var role =
                    with("layer", binding.role().layer(), "name", binding.role().name());
            binding.today().ifPresent(target -> role.put("today", target.toString()));
            return role;
        }));
        data.put("changes", each(plan.effective(), this::change));
        data.put("steps", each(plan.steps().values(), this::step));
        data.put(
                "edges",
                each(
                        plan.edges(),
                        edge -> with(
                                "first",
                                edge.first().toString(),
                                "then",
                                edge.then().toString(),
                                "when",
                                word(edge.when()))));
        data.put(
                "groups",
                each(plan.groups(), group -> with("title", group.title(), "members", texts(group.members()))));
        data.put("checks", each(plan.checks(), PlanData::check));
        data.put(
                "held",
                each(plan.held().entrySet(), held -> with(ADDRESS, held.getKey().toString(), REASON, held.getValue())));
        data.put(
                "refused",
                each(
                        plan.refused().values(),
                        refusal -> with(
                                ADDRESS,
                                refusal.address().toString(),
                                REASON,
                                refusal.why(),
                                "remedy",
                                refusal.remedy(),
                                "allow",
                                refusal.allow())));
        data.put(
                "not_ready",
                each(
                        plan.notReady().entrySet(),
                        entry -> with(
                                ADDRESS,
                                entry.getKey().toString(),
                                "waits_for",
                                entry.getValue().waitsFor(),
                                "hopeless",
                                entry.getValue().hopeless())));
        data.put("drift", drift(plan));
        data.put(
                "faults",
                each(
                        plan.faults(),
                        fault -> with(
                                "layer",
                                fault.provider(),
                                ADDRESS,
                                fault.address().toString(),
                                "what",
                                fault.what())));
        data.put("left_out", texts(plan.leftOut()));
        return data;
    }

    static Map<String, Object> summary(Plan plan) {
        var totals = plan.totals();
        return with(
                "create", totals.create(),
                "update", totals.update(),
                "replace", totals.replace(),
                "delete", totals.delete(),
                "adopt", totals.adopt(),
                "forget", totals.forget(),
                "no_op", totals.noOp(),
                "steps", totals.steps());
    }

    private Map<String, Object> impacts() {
        var impacts = new LinkedHashMap<String, Object>();
        plan.impacts().forEach((impact, addresses) -> impacts.put(impact.words(), texts(addresses)));
        return impacts;
    }

    private Map<String, Object> selection() {
        var selection = plan.selection();
        return with(
                "only", List.copyOf(selection.only()),
                "except", List.copyOf(selection.except()),
                "replace", texts(selection.replace()),
                "destroy", selection.destroy());
    }

    private Map<String, Object> targets() {
        var targets = new LinkedHashMap<String, Object>();
        plan.targets()
                .forEach((target, status) -> targets.put(
                        target.toString(),
                        switch (status) {
                            case TargetStatus.Reached _ -> with(STATUS, "reached");
                            case TargetStatus.Silent(var why) -> with(STATUS, "silent", REASON, why);
                            case TargetStatus.NotYet(var because) -> with(STATUS, "not-yet", REASON, because);
                        }));
        return targets;
    }

    private Map<String, Object> change(PlannedChange planned) {
        var change = planned.change();
        var data = with(
                ADDRESS,
                change.address().toString(),
                "action",
                change.action(),
                REASON,
                change.why(),
                "impact",
                change.cost().words(),
                "source",
                planned.source(),
                "targets",
                planned.targets().stream().map(Object::toString).toList(),
                "needs",
                texts(planned.needs()),
                "requires",
                planned.requires(),
                "provides",
                planned.provides(),
                "carried_on",
                plan.carriedOn().contains(change.address()),
                "came_along",
                plan.cameAlong().contains(change.address()),
                "attribute_changes",
                each(change.attributeChanges(), PlanData::attribute),
                "after",
                ValueData.of(change.result()));
        if (change instanceof Change.Delete delete) {
            data.put("restores", before(delete.restores()));
            delete.coveredBy().ifPresent(other -> data.put("covered_by", other.toString()));
        }
        data.put("operations", each(change.work(), this::operation));
        return data;
    }

    private static Map<String, Object> before(Before before) {
        return switch (before) {
            case Before.Absent _ -> with(STATUS, "absent");
            case Before.Former(var attributes) -> with(STATUS, "former", "attributes", ValueData.of(attributes));
        };
    }

    private static Map<String, Object> attribute(AttributeChange change) {
        var data = with("name", change.name(), "cause", word(change.cause()));
        put(data, "before", change.before());
        put(data, "after", change.after());
        return data;
    }

    private Map<String, Object> step(Step step) {
        var data = with(
                ADDRESS,
                step.address().toString(),
                REASON,
                step.reason(),
                "impact",
                step.impact().words(),
                "operations",
                each(step.operations(), this::operation));
        step.gate().ifPresent(gate -> data.put("waits_for", gate.waitsFor()));
        step.opens().ifPresent(open -> data.put("opens", open.step().toString()));
        return data;
    }

    private Map<String, Object> operation(Operation operation) {
        var data = with(
                "place", operation.place().toString(),
                "summary", operation.summary(),
                "does", ValueData.of(operation.describe()));
        commands.ifPresent(known -> data.put("commands", known.of(operation)));
        return data;
    }

    private static Map<String, Object> check(CheckOutcome check) {
        return with(
                ADDRESS,
                check.check().toString(),
                "result",
                word(check.result()),
                "found",
                check.found(),
                "remedy",
                check.remedy(),
                "guards",
                texts(check.guarded()));
    }

    static List<Object> drift(Plan plan) {
        return each(
                plan.drift().values(),
                drift -> with(
                        ADDRESS,
                        drift.address().toString(),
                        "gone",
                        drift.gone(),
                        "attributes",
                        each(drift.attributes(), PlanData::drifted)));
    }

    private static Map<String, Object> drifted(Drift.Attribute attribute) {
        var data = with("name", attribute.name());
        put(data, "recorded", attribute.recorded());
        put(data, "observed", attribute.observed());
        return data;
    }

    private static void put(Map<String, Object> data, String name, Optional<Value> value) {
        value.ifPresent(it -> data.put(name, ValueData.of(it)));
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> texts(Collection<Address> addresses) {
        return addresses.stream().map(Address::toString).toList();
    }

    private static <T> List<Object> each(Collection<T> things, Function<T, Object> data) {
        return things.stream().map(data).toList();
    }

    static Map<String, Object> with(Object... entries) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}

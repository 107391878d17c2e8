package dev.slipway.engine.saved;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.CheckOutcome;
import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Drift;
import dev.slipway.engine.plan.Edge;
import dev.slipway.engine.plan.Fault;
import dev.slipway.engine.plan.Group;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.PlannedChange;
import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.plan.Refusal;
import dev.slipway.engine.plan.RoleBinding;
import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.plan.Step;
import dev.slipway.engine.plan.TargetStatus;
import dev.slipway.state.Address;
import dev.slipway.state.OpenStep;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** How a plan is written, and read again. Of no-ops only the addresses are kept. */
final class PlanForm {

    private PlanForm() {}

    static Value.MapOf value(Plan plan) {
        var changes = new TreeMap<Address, PlannedChange>();
        var unchanged = new ArrayList<Address>();
        for (var planned : plan.changes().values()) {
            if (planned.change() instanceof Change.NoOp) {
                unchanged.add(planned.address());
            } else {
                changes.put(planned.address(), planned);
            }
        }
        return new Tree()
                .with("installation", plan.installation())
                .with("lineage", plan.lineage())
                .with("serial", plan.serial())
                .map("changes", changes, ChangeForm::tree)
                .texts("unchanged", unchanged)
                .map("steps", plan.steps(), PlanForm::tree)
                .list("edges", plan.edges(), PlanForm::tree)
                .list(
                        "groups",
                        plan.groups(),
                        group -> new Tree().with("title", group.title()).texts("members", group.members()))
                .list("checks", plan.checks(), PlanForm::tree)
                .map("held", plan.held(), why -> new Tree().with("why", why))
                .map(
                        "refused",
                        plan.refused(),
                        refusal -> new Tree()
                                .with("why", refusal.why())
                                .with("remedy", refusal.remedy())
                                .with("allow", refusal.allow()))
                .map(
                        "not_ready",
                        plan.notReady(),
                        notReady -> new Tree()
                                .with("waits_for", notReady.waitsFor())
                                .with("hopeless", notReady.hopeless()))
                .map(
                        "drift",
                        plan.drift(),
                        drift -> new Tree()
                                .with("gone", drift.gone())
                                .list(
                                        "attributes",
                                        drift.attributes(),
                                        attribute -> new Tree()
                                                .with("name", attribute.name())
                                                .with("recorded", attribute.recorded())
                                                .with("observed", attribute.observed())))
                .texts("carried_on", plan.carriedOn())
                .with("selection", selection(plan.selection()).map())
                .texts("came_along", plan.cameAlong())
                .texts("left_out", plan.leftOut())
                .texts("consent", plan.consent().names())
                .map("targets", plan.targets(), PlanForm::tree)
                .list(
                        "roles",
                        plan.roles(),
                        binding -> ChangeForm.role(binding.role())
                                .with("today", binding.today().map(target -> Value.of(target.toString()))))
                .list(
                        "faults",
                        plan.faults(),
                        fault -> new Tree()
                                .with("layer", fault.provider())
                                .with("address", fault.address().toString())
                                .with("what", fault.what()))
                .map();
    }

    private static Tree tree(Step step) {
        return new Tree()
                .with("reason", step.reason())
                .with("impact", step.impact().name())
                .list("operations", step.operations(), ChangeForm::tree)
                .with("gate", step.gate().map(gate -> Value.of(gate.waitsFor())))
                .duration("deadline", step.deadline())
                .with("opens", step.opens().map(open -> Value.of(open.step().toString())))
                .with("opens_with", step.opens().map(OpenStep::details));
    }

    private static Tree tree(Edge edge) {
        return new Tree()
                .with("first", edge.first().toString())
                .with("then", edge.then().toString())
                .with("when", edge.when().name());
    }

    private static Tree tree(CheckOutcome check) {
        return new Tree()
                .with("check", check.check().toString())
                .with("result", check.result().name())
                .with("found", check.found())
                .with("remedy", check.remedy())
                .texts("guarded", check.guarded());
    }

    private static Tree selection(Selection selection) {
        return new Tree()
                .texts("only", selection.only())
                .texts("except", selection.except())
                .texts("replace", selection.replace())
                .with("destroy", selection.destroy());
    }

    private static Tree tree(TargetStatus status) {
        return switch (status) {
            case TargetStatus.Reached _ -> new Tree().with("status", "reached");
            case TargetStatus.Silent(var why) ->
                new Tree().with("status", "silent").with("why", why);
            case TargetStatus.NotYet(var because) ->
                new Tree().with("status", "not-yet").with("why", because);
        };
    }

    static Plan plan(Value.MapOf value) {
        var in = new Fields(value);
        var changes = new TreeMap<>(in.byAddress("changes", ChangeForm::planned));
        for (var address : in.addresses("unchanged")) {
            changes.put(address, unchanged(address));
        }
        return new Plan(
                in.text("installation"),
                in.text("lineage"),
                in.number("serial"),
                changes,
                in.byAddress("steps", PlanForm::step),
                in.list("edges", PlanForm::edge),
                in.list("groups", group -> new Group(group.text("title"), new TreeSet<>(group.addresses("members")))),
                in.list("checks", PlanForm::check),
                in.byAddress("held", (_, held) -> held.text("why")),
                in.byAddress(
                        "refused",
                        (address, refusal) -> new Refusal(
                                address, refusal.text("why"), refusal.text("remedy"), refusal.text("allow"))),
                in.byAddress(
                        "not_ready",
                        (_, some) -> new Readiness.NotReady(some.text("waits_for"), some.flag("hopeless"))),
                in.byAddress("drift", PlanForm::drift),
                new TreeSet<>(in.addresses("carried_on")),
                selection(new Fields(in.map("selection"))),
                new TreeSet<>(in.addresses("came_along")),
                new TreeSet<>(in.addresses("left_out")),
                new Consent(in.set("consent")),
                targets(in),
                in.list(
                        "roles",
                        role -> new RoleBinding(
                                ChangeForm.role(role), role.findText("today").map(Fields::target))),
                in.list(
                        "faults",
                        fault -> new Fault(
                                fault.text("layer"), Fields.address(fault.text("address")), fault.text("what"))));
    }

    private static PlannedChange unchanged(Address address) {
        return new PlannedChange(
                new Change.NoOp(address, Value.MapOf.EMPTY),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                "");
    }

    /** The gate of a saved step has a name only: nobody can pass it. */
    private static Step step(Address address, Fields in) {
        return new Step(
                address,
                in.text("reason"),
                ChangeForm.impact(in),
                in.list("operations", ChangeForm::operation),
                in.findText("gate")
                        .map(waitsFor -> new Step.Gate(
                                waitsFor, List.of(), _ -> new Readiness.NotReady("a saved plan is not run", true))),
                ChangeForm.deadline(in),
                in.findText("opens").map(open -> new OpenStep(Fields.address(open), in.map("opens_with"))));
    }

    private static Edge edge(Fields in) {
        return new Edge(
                Fields.address(in.text("first")),
                Fields.address(in.text("then")),
                Fields.constant(Edge.When.class, in.text("when")));
    }

    private static CheckOutcome check(Fields in) {
        return new CheckOutcome(
                Fields.address(in.text("check")),
                Fields.constant(CheckOutcome.Result.class, in.text("result")),
                in.text("found"),
                in.text("remedy"),
                in.addresses("guarded"));
    }

    private static Drift drift(Address address, Fields in) {
        return new Drift(
                address,
                in.flag("gone"),
                in.list(
                        "attributes",
                        attribute -> new Drift.Attribute(
                                attribute.text("name"), attribute.find("recorded"), attribute.find("observed"))));
    }

    private static Selection selection(Fields in) {
        return new Selection(
                in.set("only"), in.set("except"), new TreeSet<>(in.addresses("replace")), in.flag("destroy"));
    }

    private static SortedMap<TargetId, TargetStatus> targets(Fields in) {
        var all = new TreeMap<TargetId, TargetStatus>();
        var written = new Fields(in.map("targets"));
        for (var name : written.map().entries().keySet()) {
            all.put(Fields.target(name), status(new Fields(written.map(name))));
        }
        return all;
    }

    private static TargetStatus status(Fields in) {
        return switch (in.text("status")) {
            case "reached" -> new TargetStatus.Reached();
            case "silent" -> new TargetStatus.Silent(in.text("why"));
            case "not-yet" -> new TargetStatus.NotYet(in.text("why"));
            default -> throw Fields.missing("status");
        };
    }
}

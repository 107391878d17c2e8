package dev.slipway.plans.view;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.slipway.engine.plan.CheckOutcome;
import dev.slipway.engine.plan.Drift;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.Refusal;
import dev.slipway.state.Address;
import dev.slipway.state.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The topics of a plan, the gravest first; none is without items. */
final class Concerns {

    private Concerns() {}

    static List<Topic> of(Plan plan) {
        return Stream.concat(grave(plan), worthKnowing(plan))
                .filter(topic -> !topic.items().isEmpty())
                .toList();
    }

    private static Stream<Topic> grave(Plan plan) {
        var failed = checks(plan, CheckOutcome.Result.FAILED);
        var blocking = failed.stream().map(check -> check.check().toString()).collect(toSet());
        return Stream.of(
                Topic.of(
                        "Bugs in a layer",
                        Shade.RED,
                        plan.faults(),
                        fault -> Topic.Item.of(
                                fault.address(),
                                fault.what(),
                                "this is a bug in layer " + fault.provider()
                                        + ": report it; nothing is done to this address")),
                Topic.of(
                        "Failed checks",
                        Shade.RED,
                        failed,
                        check -> Topic.Item.of(
                                check.check(),
                                check.found(),
                                check.remedy(),
                                "not done because of it: " + listed(check.guarded()),
                                allow(check.check().toString()))),
                Topic.of(
                        "Refused",
                        Shade.RED,
                        plan.refused().values().stream()
                                .filter(refusal -> !blocking.contains(refusal.allow()))
                                .toList(),
                        Concerns::refusal),
                Topic.of(
                        "Held",
                        Shade.RED,
                        plan.held().entrySet(),
                        held -> Topic.Item.of(held.getKey(), held.getValue())));
    }

    private static Stream<Topic> worthKnowing(Plan plan) {
        return Stream.of(
                Topic.of(
                        "Failed checks that were allowed",
                        Shade.YELLOW,
                        checks(plan, CheckOutcome.Result.ALLOWED),
                        check -> Topic.Item.of(check.check(), check.found())),
                Topic.of(
                        "Warnings",
                        Shade.YELLOW,
                        checks(plan, CheckOutcome.Result.WARNED),
                        check -> Topic.Item.of(check.check(), check.found(), check.remedy())),
                Topic.of(
                        "Not ready",
                        Shade.YELLOW,
                        plan.notReady().entrySet(),
                        entry -> Topic.Item.of(
                                entry.getKey(),
                                entry.getValue().waitsFor(),
                                entry.getValue().hopeless() ? "waiting does not help" : "")),
                Topic.of("Drift", Shade.YELLOW, plan.drift().values(), Concerns::drift),
                Topic.of("Begun by an earlier run and carried on", Shade.YELLOW, plan.carriedOn(), Topic.Item::of),
                Topic.of("Needed by what was selected", Shade.NONE, plan.cameAlong(), Topic.Item::of),
                Topic.of(
                        "Who has a role today",
                        Shade.NONE,
                        plan.roles(),
                        binding -> Topic.Item.of(
                                binding.role().name(),
                                binding.today().map(Object::toString).orElse("nobody yet; found when it is needed"))));
    }

    private static List<CheckOutcome> checks(Plan plan, CheckOutcome.Result result) {
        return plan.checks().stream().filter(check -> check.result() == result).toList();
    }

    private static Topic.Item refusal(Refusal refusal) {
        var told = refusal.allow().isEmpty() || refusal.remedy().contains("--allow");
        return Topic.Item.of(refusal.address(), refusal.why(), refusal.remedy(), told ? "" : allow(refusal.allow()));
    }

    private static String allow(String name) {
        return "to do it all the same: plan with --allow '" + name + "'";
    }

    private static String listed(List<Address> addresses) {
        return addresses.stream().map(Object::toString).collect(joining(", "));
    }

    private static Topic.Item drift(Drift drift) {
        return drift.gone()
                ? Topic.Item.of(drift.address(), "it is gone")
                : Topic.Item.of(
                        drift.address(),
                        drift.attributes().stream().map(Concerns::attribute).toArray(String[]::new));
    }

    static String attribute(Drift.Attribute attribute) {
        var recorded = shown(attribute.recorded());
        var observed = shown(attribute.observed());
        var differ = !recorded.equals(observed);
        return Printable.line(attribute.name()) + ": "
                + (differ ? recorded + " -> " + observed : "has another value than recorded");
    }

    private static String shown(Optional<Value> value) {
        return value.map(it ->
                        ValueText.isBlock(it) ? Count.of(ValueText.lines(it).size(), "line") : ValueText.line(it))
                .orElse("(absent)");
    }
}

package dev.slipway.plans.view;

import dev.slipway.engine.plan.CheckOutcome;
import dev.slipway.engine.plan.Drift;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.RoleBinding;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader of a plan has to know besides its changes, topic by topic, the gravest first. */
record Concerns(List<Topic> topics) {

    /** One topic; never without items. */
    record Topic(String title, Shade shade, List<Item> items) {}

    /** One thing, and the lines below it. */
    record Item(String what, List<String> lines) {}

    static Concerns of(Plan plan) {
        var topics = new ArrayList<Topic>();
        add(
                topics,
                "Bugs in a layer",
                Shade.RED,
                plan.faults().stream()
                        .map(fault -> item(
                                fault.address().toString(),
                                fault.what(),
                                "this is a bug in layer " + fault.provider()
                                        + ": report it; nothing is done to this address"))
                        .toList());
        add(
                topics,
                "Refused",
                Shade.RED,
                plan.refused().values().stream()
                        .map(refusal -> item(
                                refusal.address().toString(),
                                refusal.why(),
                                refusal.remedy(),
                                refusal.allow().isEmpty()
                                        ? ""
                                        : "to do it all the same: plan again with --allow '" + refusal.allow() + "'"))
                        .toList());
        add(topics, "Failed checks", Shade.RED, checks(plan, CheckOutcome.Result.FAILED));
        add(
                topics,
                "Held",
                Shade.RED,
                plan.held().entrySet().stream()
                        .map(held -> item(held.getKey().toString(), held.getValue()))
                        .toList());
        add(topics, "Failed checks that were allowed", Shade.YELLOW, checks(plan, CheckOutcome.Result.ALLOWED));
        add(topics, "Warnings", Shade.YELLOW, checks(plan, CheckOutcome.Result.WARNED));
        add(
                topics,
                "Not ready",
                Shade.YELLOW,
                plan.notReady().entrySet().stream()
                        .map(entry -> item(
                                entry.getKey().toString(),
                                entry.getValue().waitsFor(),
                                entry.getValue().hopeless() ? "waiting does not help" : ""))
                        .toList());
        add(topics, "Drift", Shade.YELLOW, drift(plan));
        add(
                topics,
                "Begun by an earlier run and carried on",
                Shade.YELLOW,
                plan.carriedOn().stream()
                        .map(address -> item(address.toString()))
                        .toList());
        add(
                topics,
                "Needed by what was selected",
                Shade.NONE,
                plan.cameAlong().stream()
                        .map(address -> item(address.toString()))
                        .toList());
        add(
                topics,
                "Roles",
                Shade.NONE,
                plan.roles().stream().map(Concerns::role).toList());
        return new Concerns(topics);
    }

    /** What differs from the record although nobody asked. */
    static List<Item> drift(Plan plan) {
        return plan.drift().values().stream().map(Concerns::drift).toList();
    }

    private static Item drift(Drift drift) {
        if (drift.gone()) {
            return item(drift.address().toString(), "it is gone");
        }
        return new Item(
                Printable.line(drift.address().toString()),
                drift.attributes().stream().map(Concerns::attribute).toList());
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

    private static List<Item> checks(Plan plan, CheckOutcome.Result result) {
        return plan.checks().stream()
                .filter(check -> check.result() == result)
                .map(check -> item(
                        check.check().toString(),
                        check.found(),
                        check.remedy(),
                        result == CheckOutcome.Result.FAILED
                                ? "it guards " + Count.of(check.guarded().size(), "change") + ", which are not done;"
                                        + " to do them all the same: plan again with --allow '" + check.check() + "'"
                                : ""))
                .toList();
    }

    private static Item role(RoleBinding binding) {
        return item(
                binding.role().name(),
                binding.today().map(target -> "today " + target).orElse("nobody yet; found when it is needed"));
    }

    private static Item item(String what, String... lines) {
        var shown = new ArrayList<String>();
        for (var line : lines) {
            if (!line.isEmpty()) {
                shown.add(Printable.line(line));
            }
        }
        return new Item(Printable.line(what), shown);
    }

    private static void add(List<Topic> topics, String title, Shade shade, List<Item> items) {
        if (!items.isEmpty()) {
            topics.add(new Topic(title, shade, items));
        }
    }
}

package dev.slipway.plans.view;

import dev.slipway.engine.apply.ApplyResult;
import dev.slipway.engine.apply.Outcome;
import dev.slipway.engine.plan.Plan;
import dev.slipway.state.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was not done of a plan, and why; if it was interrupted, also what was done. No topic is without items. */
final class Aftermath {

    private final ApplyResult result;

    private Aftermath(ApplyResult result) {
        this.result = result;
    }

    /**
     * @param plan the plan that was made last
     * @param reviewed the plan that was to be carried out, if it is another
     */
    static List<Topic> of(Plan plan, Optional<Plan> reviewed, ApplyResult result) {
        var after = new Aftermath(result);
        return Stream.of(
                        after.topic(
                                "Failed",
                                Shade.RED,
                                Outcome.Failed.class,
                                (_, failed) -> EventText.failure(failed.failure())),
                        after.topic("Refused", Shade.RED, Outcome.Refused.class, (address, refused) -> {
                            var versions = reviewed.map(before -> BothVersions.of(address, before, plan))
                                    .orElse(List.of());
                            return told(refused, versions);
                        }),
                        after.topic(
                                "Skipped",
                                Shade.YELLOW,
                                Outcome.Skipped.class,
                                (_, skipped) -> List.of("because of "
                                        + Printable.line(skipped.because().toString()))),
                        after.topic(
                                "Interrupted",
                                Shade.YELLOW,
                                Outcome.Interrupted.class,
                                Outcome.Interrupted::begun,
                                (_, _) -> List.of("it was under way; the next plan carries it on")),
                        after.topic(
                                "Not begun",
                                Shade.YELLOW,
                                Outcome.Interrupted.class,
                                interrupted -> !interrupted.begun(),
                                (_, _) -> List.of()),
                        after.topic("Done", Shade.GREEN, Outcome.Applied.class, (_, _) -> List.of()),
                        Topic.of(
                                "Only in a plan of now, and not done",
                                Shade.YELLOW,
                                result.unreviewed(),
                                address -> Topic.Item.of(address, "plan again to have it")))
                .filter(topic -> !topic.items().isEmpty())
                .filter(topic -> result.interrupted() || !topic.title().equals("Done"))
                .toList();
    }

    /** What is said of an outcome of one kind. */
    @FunctionalInterface
    private interface Lines<O> {
        List<String> of(Address address, O outcome);
    }

    private <O extends Outcome> Topic topic(String title, Shade shade, Class<O> kind, Lines<O> lines) {
        return topic(title, shade, kind, _ -> true, lines);
    }

    private <O extends Outcome> Topic topic(
            String title, Shade shade, Class<O> kind, Predicate<O> which, Lines<O> lines) {
        var items = new ArrayList<Topic.Item>();
        result.outcomes().forEach((address, outcome) -> {
            if (kind.isInstance(outcome) && which.test(kind.cast(outcome))) {
                items.add(new Topic.Item(Printable.line(address.toString()), lines.of(address, kind.cast(outcome))));
            }
        });
        return new Topic(title, shade, items);
    }

    private static List<String> told(Outcome.Refused refused, List<String> versions) {
        var lines = new ArrayList<String>();
        refused.why().lines().map(Printable::inBlock).forEach(lines::add);
        lines.addAll(versions);
        refused.remedy().lines().map(Printable::inBlock).forEach(lines::add);
        return lines;
    }
}

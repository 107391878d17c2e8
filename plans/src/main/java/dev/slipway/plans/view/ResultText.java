package dev.slipway.plans.view;

import dev.slipway.engine.apply.ApplyResult;
import dev.slipway.engine.apply.Outcome;
import dev.slipway.engine.plan.Plan;
import dev.slipway.state.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What became of a plan: what was done in one line, then what was not, with the reason and what to do. */
public final class ResultText {

    private final Paint paint;
    private final StringBuilder text = new StringBuilder();

    private ResultText(Paint paint) {
        this.paint = paint;
    }

    public static String of(Plan plan, ApplyResult result, Paint paint) {
        var view = new ResultText(paint);
        view.headline(plan, result);
        view.topic(
                "Failed",
                Shade.RED,
                result,
                outcome -> outcome instanceof Outcome.Failed(var failure)
                        ? Optional.of(EventText.failure(failure))
                        : Optional.empty());
        view.topic(
                "Refused",
                Shade.RED,
                result,
                outcome -> outcome instanceof Outcome.Refused(var why, var remedy)
                        ? Optional.of(told(why, remedy))
                        : Optional.empty());
        view.topic(
                "Skipped",
                Shade.YELLOW,
                result,
                outcome -> outcome instanceof Outcome.Skipped(var because)
                        ? Optional.of(List.of("because of " + Printable.line(because.toString())))
                        : Optional.empty());
        view.topic(
                "Interrupted",
                Shade.YELLOW,
                result,
                outcome -> outcome instanceof Outcome.Interrupted(var begun) && begun
                        ? Optional.of(List.of("it was under way; the next plan carries it on"))
                        : Optional.empty());
        view.topic(
                "Not begun",
                Shade.YELLOW,
                result,
                outcome -> outcome instanceof Outcome.Interrupted(var begun) && !begun
                        ? Optional.of(List.of())
                        : Optional.empty());
        if (result.interrupted()) {
            view.topic(
                    "Done",
                    Shade.GREEN,
                    result,
                    outcome -> outcome instanceof Outcome.Applied ? Optional.of(List.of()) : Optional.empty());
        }
        return view.text.toString();
    }

    /** What the new plan has and the reviewed one has not. */
    public static String onlyNew(List<Address> addresses, Paint paint) {
        var view = new ResultText(paint);
        view.title("Only in a plan of now, and not done", Shade.YELLOW, addresses.size());
        addresses.forEach(address -> view.text
                .append("  ")
                .append(Printable.line(address.toString()))
                .append('\n'));
        view.text.append("      plan again to have them\n");
        return view.text.toString();
    }

    private static List<String> told(String why, String remedy) {
        var lines = new ArrayList<String>();
        why.lines().map(Printable::inBlock).forEach(lines::add);
        remedy.lines().map(Printable::inBlock).forEach(lines::add);
        return lines;
    }

    private void headline(Plan plan, ApplyResult result) {
        var done = new TreeMap<String, Integer>();
        var others = new TreeMap<String, Integer>();
        result.outcomes().forEach((address, outcome) -> {
            if (outcome instanceof Outcome.Applied) {
                done.merge(doneWord(plan, address), 1, Integer::sum);
            } else if (!(outcome instanceof Outcome.Unchanged)) {
                others.merge(word(outcome), 1, Integer::sum);
            }
        });
        var parts = new ArrayList<String>();
        counted(parts, done);
        counted(parts, others);
        var shade = result.succeeded() ? Shade.GREEN : Shade.RED;
        var headline = result.interrupted() ? "Interrupted" : result.succeeded() ? "Done" : "Not all was done";
        text.append(paint.shade(shade, headline))
                .append(": ")
                .append(parts.isEmpty() ? "nothing was to be done" : String.join(", ", parts))
                .append('\n');
    }

    private static String doneWord(Plan plan, Address address) {
        return Optional.ofNullable(plan.changes().get(address))
                .map(planned -> Sign.of(planned.change()).done())
                .orElse("of the steps done");
    }

    private static String word(Outcome outcome) {
        return outcome instanceof Outcome.Interrupted(var begun) && !begun ? "not begun" : EventJson.word(outcome);
    }

    private static void counted(List<String> parts, Map<String, Integer> counts) {
        counts.forEach((word, count) -> parts.add(count + " " + word));
    }

    /** Says what lines an outcome has in a topic; empty if it does not belong there. */
    @FunctionalInterface
    private interface Lines {
        Optional<List<String>> of(Outcome outcome);
    }

    private void topic(String title, Shade shade, ApplyResult result, Lines lines) {
        var items = new TreeMap<Address, List<String>>();
        result.outcomes().forEach((address, outcome) -> lines.of(outcome).ifPresent(told -> items.put(address, told)));
        if (items.isEmpty()) {
            return;
        }
        title(title, shade, items.size());
        items.forEach((address, told) -> {
            text.append("  ").append(Printable.line(address.toString())).append('\n');
            told.forEach(line -> text.append("      ").append(line).append('\n'));
        });
    }

    private void title(String title, Shade shade, int count) {
        text.append('\n')
                .append(paint.shade(shade, title))
                .append(" (")
                .append(count)
                .append(")\n");
    }
}

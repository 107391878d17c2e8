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

    private static final String STEPS = "steps";

    private final Paint paint;
    private final StringBuilder text = new StringBuilder();

    private ResultText(Paint paint) {
        this.paint = paint;
    }

    /**
     * @param plan the plan that was made last
     * @param reviewed the plan that was to be carried out, if it is another
     */
    public static String of(Plan plan, Optional<Plan> reviewed, ApplyResult result, Paint paint) {
        var view = new ResultText(paint);
        view.headline(plan, result);
        Aftermath.of(plan, reviewed, result).forEach(view::topic);
        return view.text.toString();
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
                .append(missing(plan))
                .append('\n');
    }

    /** What the plan could not have; it has been told of with the plan. */
    private static String missing(Plan plan) {
        var missing = plan.refused().size() + plan.held().size() + plan.faults().size();
        return missing == 0 ? "" : "; " + missing + " could not be planned";
    }

    private static String doneWord(Plan plan, Address address) {
        return Optional.ofNullable(plan.changes().get(address))
                .map(planned -> Sign.of(planned.change()).done())
                .orElse(STEPS);
    }

    private static String word(Outcome outcome) {
        return outcome instanceof Outcome.Interrupted(var begun) && !begun ? "not begun" : EventJson.word(outcome);
    }

    private static void counted(List<String> parts, Map<String, Integer> counts) {
        counts.forEach((word, count) ->
                parts.add(word.equals(STEPS) ? Count.of(count, "step") + " done" : count + " " + word));
    }

    private void topic(Topic topic) {
        text.append('\n')
                .append(paint.shade(topic.shade(), topic.title()))
                .append(" (")
                .append(topic.items().size())
                .append(")\n");
        for (var item : topic.items()) {
            text.append("  ").append(item.what()).append('\n');
            item.lines().forEach(line -> text.append("      ").append(line).append('\n'));
        }
    }
}

package dev.slipway.plans.view;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan for a pull request: summary and impact first, then what a reader has to know, then one section for each layer
 * and host with diffs folded. It is never longer than {@link #LIMIT} characters: what has the least risk is cut first,
 * and the cut is said.
 */
public final class PlanMarkdown {

    /** What a comment on a pull request may have. */
    public static final int LIMIT = 65_536;

    private static final int GRAVE = 100;
    private static final int WORTH_KNOWING = 20;

    private final Budget budget = new Budget();

    private PlanMarkdown() {}

    /** @param digest by which the plan is known */
    public static String of(Plan plan, String digest) {
        return of(plan, digest, LIMIT);
    }

    static String of(Plan plan, String digest, int limit) {
        var head = head(plan, digest);
        var view = new PlanMarkdown();
        var titles = view.body(plan);
        for (var room = limit - head.length(); ; ) {
            var fitted = view.budget.fit(room);
            var text = head + notice(fitted.shortened(), fitted.dropped()) + joined(fitted.texts(), titles);
            if (text.length() <= limit || room < 0) {
                return text;
            }
            // Titles stand only before what was left, so how long they are together shows only now.
            room -= text.length() - limit;
        }
    }

    private static String head(Plan plan, String digest) {
        var summary = Summary.of(plan);
        var text = new StringBuilder();
        text.append("## Slipway plan for ")
                .append(MarkdownText.code(plan.installation()))
                .append("\n\n**")
                .append(MarkdownText.prose(summary.headline()))
                .append("**\n\n");
        if (!summary.lines().isEmpty()) {
            text.append("| | |\n|---|---|\n");
            var room = LIMIT / 4;
            for (var line : summary.lines()) {
                var row = "| " + line.label() + " | " + MarkdownText.prose(line.text()) + " |\n";
                room -= row.length();
                if (room < 0) {
                    text.append("| | more in the plan's text |\n");
                    break;
                }
                text.append(row);
            }
            text.append('\n');
        }
        return text.append("Plan digest: `").append(digest).append("`\n").toString();
    }

    private static String notice(int shortened, int dropped) {
        if (shortened == 0 && dropped == 0) {
            return "";
        }
        return "\n> **This is not all of it:** to fit, the details of " + shortened + " entries are not shown and "
                + dropped + " entries are left out, those with the least risk first."
                + " See all with `slipway show PLANFILE`, or with `slipway plan`.\n";
    }

    /** Adds every entry to the budget; the title that stands before each, by its index. */
    private List<String> body(Plan plan) {
        var titles = new ArrayList<String>();
        for (var topic : Concerns.of(plan)) {
            var risk = topic.shade() == Shade.RED ? GRAVE : topic.shade() == Shade.YELLOW ? WORTH_KNOWING : 0;
            for (var item : topic.items()) {
                var line = "- " + MarkdownText.code(item.what());
                var whole = new StringBuilder(line);
                item.lines().forEach(below -> whole.append("<br>").append(MarkdownText.prose(below)));
                budget.add(risk, whole.append('\n').toString(), line + '\n');
                titles.add("\n### " + topic.title() + " (" + topic.items().size() + ")\n\n");
            }
        }
        for (var part : Outline.of(plan).parts()) {
            for (var entry : part.entries()) {
                budget.add(risk(entry), line(entry) + details(entry), line(entry));
                titles.add("\n### " + MarkdownText.prose(part.title()) + " ("
                        + part.entries().size() + ")\n\n");
            }
        }
        return titles;
    }

    private static String line(Outline.Entry entry) {
        return "- **" + entry.sign().verb() + "** "
                + MarkdownText.code(entry.address().toString()) + " "
                + MarkdownText.prose(entry.reason())
                + (entry.impact() == Impact.NONE ? "" : " — **" + entry.impact().words() + "**")
                + "\n";
    }

    private static String details(Outline.Entry entry) {
        List<DetailLine> lines = switch (entry) {
            case Outline.Entry.OfChange(var planned) -> Details.whole().of(planned.change());
            case Outline.Entry.OfStep(var step) ->
                step.operations().stream()
                        .map(operation -> DetailLine.remark(Printable.line(operation.summary()) + " on "
                                + Printable.line(operation.place().toString())))
                        .toList();
        };
        return lines.isEmpty()
                ? ""
                : "\n<details><summary>details</summary>\n\n" + MarkdownText.diff(lines) + "\n</details>\n\n";
    }

    /** What hurts most if nobody reads it: by its cost, and of what costs the same by what cannot be undone. */
    private static int risk(Outline.Entry entry) {
        return cost(entry.impact()) + action(entry);
    }

    private static int cost(Impact impact) {
        return switch (impact) {
            case NONE -> 0;
            case RESTARTS_SERVICE -> 10;
            case RESTARTS_WORKLOADS -> 20;
            case DRAINS_NODE -> 30;
            case INTERRUPTS_CONTROL_PLANE -> 40;
            case LOSES_DATA -> 50;
        };
    }

    private static int action(Outline.Entry entry) {
        return switch (entry) {
            case Outline.Entry.OfStep _ -> 2;
            case Outline.Entry.OfChange(var planned) ->
                switch (planned.change()) {
                    case Change.Delete _ -> 6;
                    case Change.Replace _ -> 5;
                    case Change.Update _ -> 4;
                    case Change.Adopt _ -> 3;
                    case Change.Create _ -> 1;
                    case Change.Forget _, Change.NoOp _ -> 0;
                };
        };
    }

    private static String joined(List<String> texts, List<String> titles) {
        var text = new StringBuilder();
        var title = "";
        for (var i = 0; i < texts.size(); i++) {
            var block = texts.get(i);
            if (!block.isEmpty()) {
                if (!titles.get(i).equals(title)) {
                    title = titles.get(i);
                    text.append(title);
                }
                text.append(block);
            }
        }
        return text.toString();
    }
}

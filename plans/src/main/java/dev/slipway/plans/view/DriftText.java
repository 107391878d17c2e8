package dev.slipway.plans.view;

import dev.slipway.engine.plan.Drift;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.TargetStatus;
import java.util.ArrayList;
import java.util.List;

/** What differs from the record although nobody asked, whole. */
public final class DriftText {

    private DriftText() {}

    public static String of(Plan plan, Paint paint) {
        var text = new StringBuilder(headline(plan)).append('\n');
        silent(plan)
                .forEach(
                        line -> text.append(paint.shade(Shade.RED, "  " + line)).append('\n'));
        for (var drift : plan.drift().values()) {
            text.append("  ")
                    .append(Printable.line(drift.address().toString()))
                    .append(drift.gone() ? "  is gone" : "")
                    .append('\n');
            lines(drift)
                    .forEach(
                            line -> text.append(line.painted(paint, "        ")).append('\n'));
        }
        return text.toString();
    }

    /** For a pull request or an issue. */
    public static String markdown(Plan plan) {
        var text = new StringBuilder("## ")
                .append(MarkdownText.prose(headline(plan)))
                .append("\n\n");
        silent(plan)
                .forEach(line ->
                        text.append("- **").append(MarkdownText.prose(line)).append("**\n"));
        var left = PlanMarkdown.LIMIT - text.length() - 100;
        var shown = 0;
        for (var drift : plan.drift().values()) {
            var lines = lines(drift);
            var item = "- " + MarkdownText.code(drift.address().toString()) + (drift.gone() ? " is gone" : "") + "\n"
                    + (lines.isEmpty() ? "" : "\n" + MarkdownText.diff(lines) + "\n");
            left -= item.length();
            if (left < 0) {
                break;
            }
            text.append(item);
            shown++;
        }
        if (shown < plan.drift().size()) {
            text.append("\n> ").append(plan.drift().size() - shown).append(" more do not fit here.\n");
        }
        return text.toString();
    }

    private static String headline(Plan plan) {
        var count = plan.drift().size();
        return "Drift of " + Printable.line(plan.installation()) + ": "
                + (count == 0
                        ? "none"
                        : count == 1 ? "1 thing differs from the record" : count + " things differ from the record");
    }

    private static List<String> silent(Plan plan) {
        var lines = new ArrayList<String>();
        plan.targets().forEach((target, status) -> {
            if (status instanceof TargetStatus.Silent(var why)) {
                lines.add("not reached: " + Printable.line(target.toString()) + ": " + Printable.line(why));
            }
        });
        return lines;
    }

    private static List<DetailLine> lines(Drift drift) {
        var lines = new ArrayList<DetailLine>();
        for (var attribute : drift.attributes()) {
            lines.addAll(Details.differing(
                    Printable.line(attribute.name()), attribute.recorded(), attribute.observed(), ""));
        }
        return lines;
    }
}

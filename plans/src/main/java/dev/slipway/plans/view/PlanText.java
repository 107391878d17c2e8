package dev.slipway.plans.view;

import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.plan.Plan;
import java.util.List;

/** A plan for a terminal: the summary first, then what a reader has to know, then change after change. */
public final class PlanText {

    private static final String INDENT = "  ";
    private static final int LABEL = 13;
    private static final int SIGN = 3;

    private final Paint paint;
    private final Detail detail;
    private final StringBuilder text = new StringBuilder();

    private PlanText(Paint paint, Detail detail) {
        this.paint = paint;
        this.detail = detail;
    }

    public static String of(Plan plan, Paint paint, Detail detail) {
        var view = new PlanText(paint, detail);
        view.summary(plan);
        view.changes(Outline.of(plan));
        view.concerns(Concerns.of(plan));
        return view.text.toString();
    }

    private void summary(Plan plan) {
        var summary = Summary.of(plan);
        text.append(paint.shade(Shade.BOLD, "Plan for " + Printable.line(plan.installation())))
                .append(": ")
                .append(summary.headline())
                .append('\n');
        for (var line : summary.lines()) {
            var label = line.label() + ":";
            text.append(INDENT)
                    .append(paint.shade(line.shade(), label))
                    .append(" ".repeat(Math.max(1, LABEL + 2 - label.length())))
                    .append(line.text())
                    .append('\n');
        }
    }

    private void changes(Outline outline) {
        for (var part : outline.parts()) {
            title(part.title(), part.entries().size(), Shade.BOLD);
            for (var entry : part.entries()) {
                entry(entry);
            }
        }
    }

    private void entry(Outline.Entry entry) {
        var sign = entry.sign();
        text.append(INDENT)
                .append(paint.shade(
                        sign.shade(),
                        sign.symbol() + " ".repeat(SIGN - sign.symbol().length())))
                .append(' ')
                .append(Printable.line(entry.address().toString()))
                .append("  ")
                .append(paint.shade(Shade.FAINT, Printable.line(entry.reason())));
        if (entry.impact() != Impact.NONE) {
            text.append("  ")
                    .append(paint.shade(
                            shade(entry.impact()), "[" + entry.impact().words() + "]"));
        }
        text.append('\n');
        if (detail != Detail.SUMMARY) {
            details(entry);
        }
    }

    private void details(Outline.Entry entry) {
        List<DetailLine> lines = switch (entry) {
            case Outline.Entry.OfChange(var planned) ->
                (detail == Detail.FULL ? Details.whole() : Details.cut()).of(planned.change());
            case Outline.Entry.OfStep(var step) ->
                step.operations().stream()
                        .map(operation -> DetailLine.remark(Printable.line(operation.summary()) + " on "
                                + Printable.line(operation.place().toString())))
                        .toList();
        };
        lines.forEach(line -> text.append(line.painted(paint, INDENT.repeat(4))).append('\n'));
    }

    private void concerns(List<Topic> topics) {
        for (var topic : topics) {
            title(topic.title(), topic.items().size(), topic.shade() == Shade.NONE ? Shade.BOLD : topic.shade());
            for (var item : topic.items()) {
                text.append(INDENT).append(item.what()).append('\n');
                item.lines()
                        .forEach(line ->
                                text.append(INDENT.repeat(3)).append(line).append('\n'));
            }
        }
    }

    private void title(String title, int count, Shade shade) {
        text.append('\n')
                .append(paint.shade(shade, title))
                .append(paint.shade(Shade.FAINT, " (" + count + ")"))
                .append('\n');
    }

    private static Shade shade(Impact impact) {
        return impact.compareTo(Impact.DRAINS_NODE) >= 0 ? Shade.RED : Shade.YELLOW;
    }
}

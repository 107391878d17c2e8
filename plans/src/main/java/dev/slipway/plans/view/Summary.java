package dev.slipway.plans.view;

import dev.slipway.engine.plan.CheckOutcome;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.TargetStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a plan says in a few lines: what it does, what that costs, what it cannot do. */
record Summary(String headline, List<Line> lines) {

    /**
     * @param label what the line is about
     * @param text one line
     */
    record Line(String label, String text, Shade shade) {}

    static Summary of(Plan plan) {
        var lines = new ArrayList<Line>();
        impact(plan, lines);
        if (!plan.consent().names().isEmpty()) {
            lines.add(new Line("allowed", listed(List.copyOf(plan.consent().names())), Shade.YELLOW));
        }
        selection(plan, lines);
        targets(plan, lines);
        checks(plan, lines);
        counted(lines, "refused", plan.refused().size(), "not done: it cannot or may not be done", Shade.RED);
        counted(
                lines,
                "held",
                plan.held().size(),
                "not done: something is not known, or has to be done first",
                Shade.RED);
        counted(lines, "bugs", plan.faults().size(), "in a layer; what they concern is not done", Shade.RED);
        counted(lines, "not ready", plan.notReady().size(), "as desired, and waited for", Shade.YELLOW);
        counted(lines, "drift", plan.drift().size(), "changed although nobody asked", Shade.YELLOW);
        counted(lines, "carried on", plan.carriedOn().size(), "begun by an earlier run that did not end", Shade.YELLOW);
        return new Summary(headline(plan), lines);
    }

    private static String headline(Plan plan) {
        var totals = plan.totals();
        if (plan.isEmpty()) {
            return (plan.isWhole() ? "nothing to do" : "nothing that can be done") + "; " + totals.noOp()
                    + " as desired";
        }
        var parts = new ArrayList<String>();
        part(parts, totals.create(), "to create");
        part(parts, totals.update(), "to update");
        part(parts, totals.replace(), "to replace");
        part(parts, totals.delete(), "to delete");
        part(parts, totals.adopt(), "to adopt");
        part(parts, totals.forget(), "to forget");
        if (totals.steps() > 0) {
            parts.add(Count.of(totals.steps(), "step"));
        }
        return String.join(", ", parts) + "; " + totals.noOp() + " as desired";
    }

    private static void part(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private static void impact(Plan plan, List<Line> lines) {
        if (plan.isEmpty()) {
            return;
        }
        var impacts = plan.impacts();
        if (impacts.isEmpty()) {
            lines.add(new Line("impact", "none", Shade.NONE));
            return;
        }
        var text = impacts.entrySet().stream()
                .map(entry -> entry.getKey().words() + " (" + entry.getValue().size() + ")")
                .toList()
                .reversed();
        lines.add(new Line("impact", String.join(", ", text), Shade.YELLOW));
    }

    private static void selection(Plan plan, List<Line> lines) {
        var selection = plan.selection();
        if (selection.destroy()) {
            lines.add(new Line("destroy", "everything that Slipway made goes", Shade.RED));
        }
        if (!selection.only().isEmpty()) {
            lines.add(new Line(
                    "only",
                    listed(List.copyOf(selection.only()))
                            + (plan.cameAlong().isEmpty()
                                    ? ""
                                    : ", and " + plan.cameAlong().size() + " needed by it"),
                    Shade.YELLOW));
        }
        if (!selection.except().isEmpty()) {
            lines.add(new Line("except", listed(List.copyOf(selection.except())), Shade.YELLOW));
        }
        if (!selection.replace().isEmpty()) {
            lines.add(new Line(
                    "replace",
                    listed(selection.replace().stream().map(Object::toString).toList()),
                    Shade.YELLOW));
        }
        counted(lines, "left out", plan.leftOut().size(), "by what was selected", Shade.YELLOW);
    }

    private static void targets(Plan plan, List<Line> lines) {
        plan.targets().forEach((target, status) -> {
            switch (status) {
                case TargetStatus.Reached _ -> {}
                case TargetStatus.Silent(var why) ->
                    lines.add(new Line(
                            "not reached", Printable.line(target.toString()) + ": " + Printable.line(why), Shade.RED));
                case TargetStatus.NotYet(var because) ->
                    lines.add(new Line(
                            "not there yet",
                            Printable.line(target.toString()) + ": " + Printable.line(because),
                            Shade.NONE));
            }
        });
    }

    private static void checks(Plan plan, List<Line> lines) {
        var counts = plan.checks().stream().collect(Collectors.groupingBy(CheckOutcome::result, Collectors.counting()));
        if (plan.checks().isEmpty()) {
            return;
        }
        var parts = new ArrayList<String>();
        for (var result : CheckOutcome.Result.values()) {
            if (counts.containsKey(result)) {
                parts.add(counts.get(result) + " " + words(result));
            }
        }
        var failed = counts.containsKey(CheckOutcome.Result.FAILED);
        var quiet = counts.keySet().equals(java.util.Set.of(CheckOutcome.Result.PASSED));
        lines.add(new Line("checks", String.join(", ", parts), failed ? Shade.RED : quiet ? Shade.NONE : Shade.YELLOW));
    }

    static String words(CheckOutcome.Result result) {
        return switch (result) {
            case PASSED -> "passed";
            case WARNED -> "warned";
            case FAILED -> "failed";
            case ALLOWED -> "failed and allowed";
        };
    }

    private static void counted(List<Line> lines, String label, int count, String what, Shade shade) {
        if (count > 0) {
            lines.add(new Line(label, count + " " + what, shade));
        }
    }

    private static String listed(List<String> names) {
        return names.stream().map(Printable::line).collect(Collectors.joining(", "));
    }
}

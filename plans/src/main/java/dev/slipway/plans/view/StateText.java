package dev.slipway.plans.view;

import dev.slipway.state.Origin;
import dev.slipway.state.Recorded;
import dev.slipway.state.State;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is remembered of an installation. */
public final class StateText {

    private StateText() {}

    public static String of(State state, Paint paint) {
        var text = new StringBuilder();
        text.append(state.installation().isEmpty() ? "Nothing was ever applied" : "State of " + state.installation())
                .append(": ")
                .append(Count.of(state.resources().size(), "thing"))
                .append(", serial ")
                .append(state.serial())
                .append('\n');
        SortedMap<String, List<Recorded>> sections = new TreeMap<>();
        for (var recorded : state.resources().values()) {
            sections.computeIfAbsent(section(recorded), _ -> new ArrayList<>()).add(recorded);
        }
        sections.forEach((title, things) -> {
            title(text, paint, title, things.size());
            things.forEach(thing -> text.append("  ")
                    .append(Printable.line(thing.address().toString()))
                    .append(thing.origin() == Origin.ADOPTED ? "  (adopted)" : "")
                    .append('\n'));
        });
        if (!state.unfinished().isEmpty()) {
            title(
                    text,
                    paint,
                    "Begun by a run that did not end",
                    state.unfinished().size());
            state.unfinished()
                    .values()
                    .forEach(begun -> text.append("  ")
                            .append(begun.action())
                            .append(' ')
                            .append(Printable.line(begun.address().toString()))
                            .append('\n'));
        }
        if (!state.openSteps().isEmpty()) {
            title(text, paint, "Closing steps that are owed", state.openSteps().size());
            state.openSteps()
                    .keySet()
                    .forEach(step -> text.append("  ")
                            .append(Printable.line(step.toString()))
                            .append('\n'));
        }
        return text.toString();
    }

    private static String section(Recorded recorded) {
        var layer = recorded.address().layer();
        return recorded.targets().size() == 1
                ? layer + " · " + Printable.line(recorded.targets().first().name())
                : layer;
    }

    private static void title(StringBuilder text, Paint paint, String title, int count) {
        text.append('\n')
                .append(paint.shade(Shade.BOLD, title))
                .append(" (")
                .append(count)
                .append(")\n");
    }
}

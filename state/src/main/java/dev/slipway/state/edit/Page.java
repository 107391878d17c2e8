package dev.slipway.state.edit;

import dev.slipway.state.Address;
import dev.slipway.state.Before;
import dev.slipway.state.Origin;
import dev.slipway.state.Recorded;
import dev.slipway.state.State;
import dev.slipway.state.Value;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One address on a page: name and value a line, what is inside another thing further to the right. */
final class Page {

    private static final String STEP = "  ";
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private final StringBuilder text = new StringBuilder();

    String write(State state, Address address) {
        line(0, address.toString());
        var recorded = state.resources().get(address);
        if (recorded != null) {
            recorded(recorded);
        }
        var begun = state.unfinished().get(address);
        if (begun != null) {
            line(1, "unfinished: " + begun.action() + " of run " + begun.run());
            if (recorded == null) {
                recorded(begun.intended());
            }
        }
        var open = state.openSteps().get(address);
        if (open != null) {
            line(1, "owed: this closing step");
            value(1, "details", open.details());
        }
        return text.toString();
    }

    private void recorded(Recorded recorded) {
        line(1, "origin: " + (recorded.origin() == Origin.MADE ? "made" : "adopted"));
        things("on", recorded.targets());
        things("depends on", recorded.dependencies());
        things("requires", recorded.requires());
        things("provides", recorded.provides());
        value(1, "attributes", recorded.attributes());
        switch (recorded.before()) {
            case Before.Absent _ -> line(1, "before: absent");
            case Before.Former(var attributes) -> value(1, "before", attributes);
        }
    }

    private void things(String name, Collection<?> things) {
        if (!things.isEmpty()) {
            line(1, name + ": " + things.stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
    }

    private void value(int depth, String name, Value value) {
        switch (value) {
            case Value.Text(var content) when content.indexOf('\n') < 0 -> line(depth, name + ": " + content);
            case Value.Text(var content) -> {
                line(depth, name + ":");
                content.lines().forEach(each -> line(depth + 1, "| " + each));
            }
            case Value.Numeric(var number) -> line(depth, name + ": " + number);
            case Value.Flag(var flag) -> line(depth, name + ": " + flag);
            case Value.Secret(var reference, _) -> line(depth, name + ": secret from " + reference);
            case Value.Unknown(var pattern) -> line(depth, name + ": not known yet, expected " + pattern);
            case Value.ListOf(var items) -> {
                line(depth, items.isEmpty() ? name + ": none" : name + ":");
                items.forEach(item -> value(depth + 1, "-", item));
            }
            case Value.MapOf(var entries) -> {
                line(depth, entries.isEmpty() ? name + ": none" : name + ":");
                entries.forEach((key, item) -> value(depth + 1, key, item));
            }
        }
    }

    private void line(int depth, String line) {
        text.append(STEP.repeat(depth)).append(printable(line)).append('\n');
    }

    /** What a host has answered must not move the cursor of whoever reads it. */
    private static String printable(String line) {
        return CONTROL.matcher(line)
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }
}

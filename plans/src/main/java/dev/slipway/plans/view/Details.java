package dev.slipway.plans.view;

import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.Change;
import dev.slipway.state.Before;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is shown below a change: its attributes. Of what is created, long contents are cut unless all is asked for; what
 * changes is always shown whole, content as a unified diff.
 */
final class Details {

    private static final int SHOWN_OF_NEW = 12;
    private static final int AROUND = 3;

    private final boolean whole;

    private Details(boolean whole) {
        this.whole = whole;
    }

    /** With long contents cut. */
    static Details cut() {
        return new Details(false);
    }

    /** With everything. */
    static Details whole() {
        return new Details(true);
    }

    List<DetailLine> of(Change change) {
        return switch (change) {
            case Change.NoOp _, Change.Forget _ -> List.of();
            case Change.Create create -> attributes(create.after(), DetailLine.Kind.COMES);
            case Change.Update update -> changed(update.changes());
            case Change.Replace replace -> changed(replace.changes());
            case Change.Adopt adopt -> changed(adopt.changes());
            case Change.Delete delete -> gone(delete);
        };
    }

    private List<DetailLine> gone(Change.Delete delete) {
        if (delete.coveredBy().isPresent()) {
            return List.of(DetailLine.remark(
                    "goes with " + Printable.line(delete.coveredBy().get().toString())));
        }
        return switch (delete.restores()) {
            case Before.Absent _ -> List.of();
            case Before.Former(var former) -> {
                var lines = new ArrayList<DetailLine>();
                lines.add(DetailLine.remark("what was there before comes back:"));
                lines.addAll(attributes(former, DetailLine.Kind.COMES));
                yield lines;
            }
        };
    }

    private List<DetailLine> attributes(Value.MapOf values, DetailLine.Kind kind) {
        var lines = new ArrayList<DetailLine>();
        values.entries().forEach((name, value) -> lines.addAll(attribute(name, value, kind)));
        return lines;
    }

    private List<DetailLine> attribute(String written, Value value, DetailLine.Kind kind) {
        var name = Printable.line(written);
        if (value instanceof Value.MapOf map && ValueText.hasBlock(map)) {
            var lines = new ArrayList<DetailLine>();
            map.entries().forEach((key, inner) -> lines.addAll(attribute(written + "." + key, inner, kind)));
            return lines;
        }
        if (!ValueText.isBlock(value)) {
            return List.of(new DetailLine(kind, name + ": " + ValueText.line(value)));
        }
        var content = ValueText.lines(value);
        var shown = whole || content.size() <= SHOWN_OF_NEW + 1 ? content.size() : SHOWN_OF_NEW;
        var lines = new ArrayList<DetailLine>();
        lines.add(new DetailLine(kind, name + ":"));
        content.subList(0, shown).forEach(line -> lines.add(new DetailLine(kind, "    " + line)));
        if (shown < content.size()) {
            lines.add(DetailLine.remark("    ... " + (content.size() - shown) + " more lines (--detail full)"));
        }
        return lines;
    }

    private static List<DetailLine> changed(List<AttributeChange> changes) {
        var lines = new ArrayList<DetailLine>();
        for (var change : changes) {
            lines.addAll(changed(change));
        }
        return lines;
    }

    private static List<DetailLine> changed(AttributeChange change) {
        var cause = cause(change.cause());
        if (change.cause() == AttributeChange.Cause.FOLLOWS
                && change.before().isEmpty()
                && change.after().isPresent()) {
            return List.of(new DetailLine(
                    DetailLine.Kind.CHANGES,
                    Printable.line(change.name()) + ": "
                            + ValueText.line(change.after().get()) + cause));
        }
        return differing(Printable.line(change.name()), change.before(), change.after(), cause);
    }

    /** What differs, entry by entry where both are maps; content as a unified diff. */
    static List<DetailLine> differing(String name, Optional<Value> before, Optional<Value> after, String cause) {
        if (before.orElse(Value.MapOf.EMPTY) instanceof Value.MapOf some
                && after.orElse(Value.MapOf.EMPTY) instanceof Value.MapOf others
                && !some.equals(others)) {
            var keys = new TreeSet<>(some.entries().keySet());
            keys.addAll(others.entries().keySet());
            var lines = new ArrayList<DetailLine>();
            for (var key : keys) {
                if (!some.find(key).equals(others.find(key))) {
                    lines.addAll(differing(name + "." + Printable.line(key), some.find(key), others.find(key), cause));
                }
            }
            return lines;
        }
        if (isBlock(before) || isBlock(after)) {
            var lines = new ArrayList<DetailLine>();
            lines.add(new DetailLine(DetailLine.Kind.CHANGES, name + ":" + cause));
            lines.addAll(unified(lines(before), lines(after)));
            return lines;
        }
        var was = before.map(ValueText::line).orElse("(absent)");
        var now = after.map(ValueText::line).orElse("(absent)");
        return List.of(new DetailLine(
                DetailLine.Kind.CHANGES,
                name + ": " + (was.equals(now) ? now + " with another value" : was + " -> " + now) + cause));
    }

    private static String cause(AttributeChange.Cause cause) {
        return switch (cause) {
            case ASKED -> "  (asked)";
            case DRIFT -> "  (drift)";
            case FOLLOWS -> "  (follows)";
            case FIRST -> "";
        };
    }

    private static boolean isBlock(Optional<Value> value) {
        return value.filter(ValueText::isBlock).isPresent();
    }

    private static List<String> lines(Optional<Value> value) {
        return value.map(ValueText::lines).orElse(List.of());
    }

    /** The differing lines with a few around them. */
    static List<DetailLine> unified(List<String> before, List<String> after) {
        var diff = LineDiff.of(before, after);
        var near = new boolean[diff.size()];
        for (var i = 0; i < diff.size(); i++) {
            if (diff.get(i).kind() != LineDiff.Line.Kind.BOTH) {
                for (var j = Math.max(0, i - AROUND); j <= Math.min(diff.size() - 1, i + AROUND); j++) {
                    near[j] = true;
                }
            }
        }
        var lines = new ArrayList<DetailLine>();
        var skipped = 0;
        for (var i = 0; i < diff.size(); i++) {
            if (!near[i]) {
                skipped++;
                continue;
            }
            if (skipped > 0) {
                lines.add(same(skipped));
                skipped = 0;
            }
            lines.add(line(diff.get(i)));
        }
        if (skipped > 0) {
            lines.add(same(skipped));
        }
        return lines;
    }

    private static DetailLine same(int count) {
        return DetailLine.remark("    ... " + count + (count == 1 ? " line" : " lines") + " as before");
    }

    private static DetailLine line(LineDiff.Line line) {
        var kind = switch (line.kind()) {
            case BOTH -> DetailLine.Kind.STAYS;
            case GONE -> DetailLine.Kind.GOES;
            case COME -> DetailLine.Kind.COMES;
        };
        return new DetailLine(kind, "    " + line.text());
    }
}

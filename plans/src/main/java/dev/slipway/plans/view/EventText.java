package dev.slipway.plans.view;

import dev.slipway.engine.apply.Event;
import dev.slipway.engine.apply.Outcome;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.target.Failure;
import dev.slipway.state.Address;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens during an apply, in lines that stay. */
public final class EventText {

    private final Plan plan;
    private final Paint paint;

    public EventText(Plan plan, Paint paint) {
        this.plan = plan;
        this.paint = paint;
    }

    /** The lines for an event, each without its end; none if it is not worth one. */
    public List<String> lines(Event event) {
        return switch (event) {
            case Event.Started _, Event.Running _ -> List.of();
            case Event.Waiting(var address, var waitsFor, var since) ->
                List.of("  ... " + shown(address) + ": waits for " + Printable.line(waitsFor) + " (" + time(since)
                        + ")");
            case Event.Retrying(var address, var why, var after) ->
                List.of("  ... " + shown(address) + ": " + Printable.line(why) + "; tries again in " + time(after));
            case Event.Ended(var address, var outcome, var took) -> ended(address, outcome, took);
            case Event.Stopping _ ->
                List.of(paint.shade(
                        Shade.YELLOW,
                        "stopping: nothing new is started, what runs is let end; once more to leave at once"));
        };
    }

    /** A line for what a target waits for. */
    public String says(String target, String line) {
        return "  ... " + Printable.line(target) + ": " + Printable.line(line);
    }

    /** A line for something that is under way, and has been for so long. */
    public String underWay(Address address, String what, Duration lasts) {
        return "  ... " + shown(address) + (what.isEmpty() ? "" : ": " + Printable.line(what)) + " (" + time(lasts)
                + ")";
    }

    /** Whether an address is one of those that the plan does something to. */
    public boolean counts(Address address) {
        var planned = plan.changes().get(address);
        return planned == null || !(planned.change() instanceof Change.NoOp);
    }

    private List<String> ended(Address address, Outcome outcome, Duration took) {
        return switch (outcome) {
            case Outcome.Unchanged _, Outcome.Skipped _ -> List.of();
            case Outcome.Interrupted(var begun) ->
                begun ? List.of("  ! " + shown(address) + ": interrupted") : List.of();
            case Outcome.Applied _ -> {
                var sign = sign(address);
                yield List.of("  " + paint.shade(sign.shade(), "%-3s".formatted(sign.symbol())) + " " + shown(address)
                        + ": " + sign.done() + " (" + time(took) + ")");
            }
            case Outcome.Refused(var why, _) ->
                List.of("  " + paint.shade(Shade.RED, "!  ") + " " + shown(address) + ": refused: "
                        + Printable.line(why));
            case Outcome.Failed(var failure) -> {
                var lines = new ArrayList<String>();
                lines.add(
                        "  " + paint.shade(Shade.RED, "!  ") + " " + shown(address) + ": failed (" + time(took) + ")");
                failure(failure).forEach(line -> lines.add("        " + line));
                yield lines;
            }
        };
    }

    /** What failed, what the target said, and what to do. */
    static List<String> failure(Failure failure) {
        var lines = new ArrayList<String>();
        lines.add(Printable.line(failure.what()));
        failure.detail().lines().map(Printable::inBlock).forEach(lines::add);
        if (!failure.remedy().isEmpty()) {
            lines.add(Printable.line(failure.remedy()));
        }
        return lines;
    }

    private Sign sign(Address address) {
        return Optional.ofNullable(plan.changes().get(address))
                .map(planned -> Sign.of(planned.change()))
                .orElse(Sign.STEP);
    }

    private static String shown(Address address) {
        return Printable.line(address.toString());
    }

    /** A duration as people say it: {@code 0.4s}, {@code 12s}, {@code 3m 5s}. */
    public static String time(Duration duration) {
        var millis = duration.toMillis();
        if (millis < 10_000) {
            return "%d.%ds".formatted(millis / 1000, millis % 1000 / 100);
        }
        var seconds = duration.toSeconds();
        return seconds < 60 ? seconds + "s" : seconds / 60 + "m " + seconds % 60 + "s";
    }
}

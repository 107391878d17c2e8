package dev.slipway.plans.cli;

import dev.slipway.engine.apply.ApplyResult;
import dev.slipway.engine.apply.Event;
import dev.slipway.engine.plan.Plan;
import dev.slipway.plans.view.EventText;
import dev.slipway.plans.view.ResultText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * An apply on a terminal: lines that stay, and below them what is under way at this moment, written anew several times
 * a second.
 */
final class LiveProgress implements Progress {

    private static final int SHOWN = 8;
    private static final String UP_AND_CLEAR = "\u001b[%dA\u001b[J";

    private final Screen screen;
    private final Plan plan;
    private final Optional<Plan> reviewed;
    private final EventText events;
    private final LongSupplier nanos;
    private final int width;
    private final int total;
    private final Running running = new Running();
    private final long startNanos;
    private final Pulse.Beating pulse;
    private int ended;
    private int drawn;

    LiveProgress(Screen screen, Plan plan, Optional<Plan> reviewed, LongSupplier nanos, Pulse pulse, int width) {
        this.screen = screen;
        this.plan = plan;
        this.reviewed = reviewed;
        this.events = new EventText(plan, screen.paint());
        this.nanos = nanos;
        this.width = width;
        this.total = plan.totals().changes() + plan.totals().steps();
        this.startNanos = nanos.getAsLong();
        this.pulse = pulse.every(Duration.ofMillis(200), this::tick);
    }

    @Override
    public synchronized void heard(Event event) {
        running.heard(event, nanos.getAsLong());
        if (event instanceof Event.Ended(var address, _, _) && events.counts(address)) {
            ended++;
        }
        // What waits is shown below for as long as it does.
        if (!(event instanceof Event.Waiting)) {
            stay(events.lines(event));
        }
    }

    @Override
    public synchronized void says(String target, String said) {
        stay(List.of(events.says(target, said)));
    }

    private synchronized void tick() {
        stay(List.of());
    }

    private void stay(List<String> lines) {
        var text = new StringBuilder();
        if (drawn > 0) {
            text.append(UP_AND_CLEAR.formatted(drawn));
        }
        lines.forEach(line -> text.append(line).append('\n'));
        var below = below();
        below.forEach(line -> text.append(line.substring(0, Math.min(line.length(), width - 1)))
                .append('\n'));
        drawn = below.size();
        screen.print(text.toString());
    }

    private List<String> below() {
        var now = nanos.getAsLong();
        var lines = new ArrayList<String>();
        lines.add("[" + ended + " of " + total + ", " + EventText.time(Duration.ofNanos(now - startNanos)) + "]");
        var list = running.list();
        list.stream()
                .limit(SHOWN)
                .forEach(doing -> lines.add(events.underWay(doing.address(), doing.what(), doing.lasts(now))));
        if (list.size() > SHOWN) {
            lines.add("  ... and " + (list.size() - SHOWN) + " more");
        }
        return lines;
    }

    @Override
    public synchronized void finished(ApplyResult result) {
        close();
        screen.print("\n" + ResultText.of(plan, reviewed, result, screen.paint()));
    }

    @Override
    public synchronized void close() {
        pulse.close();
        if (drawn > 0) {
            screen.print(UP_AND_CLEAR.formatted(drawn));
            drawn = 0;
        }
    }
}

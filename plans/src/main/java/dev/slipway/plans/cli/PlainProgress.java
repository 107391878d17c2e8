package dev.slipway.plans.cli;

import dev.slipway.engine.apply.ApplyResult;
import dev.slipway.engine.apply.Event;
import dev.slipway.engine.plan.Plan;
import dev.slipway.plans.view.EventText;
import dev.slipway.plans.view.ResultText;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** An apply in lines that stay. When nothing has been said for a while, it says what is under way. */
final class PlainProgress implements Progress {

    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final int SHOWN = 3;

    private final Screen screen;
    private final Plan plan;
    private final Optional<Plan> reviewed;
    private final EventText events;
    private final LongSupplier nanos;
    private final Running running = new Running();
    private final Pulse.Beating pulse;
    private long lastNanos;

    PlainProgress(Screen screen, Plan plan, Optional<Plan> reviewed, LongSupplier nanos, Pulse pulse) {
        this.screen = screen;
        this.plan = plan;
        this.reviewed = reviewed;
        this.events = new EventText(plan, screen.paint());
        this.nanos = nanos;
        this.lastNanos = nanos.getAsLong();
        this.pulse = pulse.every(Duration.ofSeconds(1), this::tick);
    }

    @Override
    public synchronized void heard(Event event) {
        running.heard(event, nanos.getAsLong());
        events.lines(event).forEach(this::line);
    }

    @Override
    public synchronized void says(String target, String said) {
        line(events.says(target, said));
    }

    private synchronized void tick() {
        var now = nanos.getAsLong();
        if (now - lastNanos < SILENCE.toNanos()) {
            return;
        }
        running.list().stream()
                .limit(SHOWN)
                .forEach(doing -> line(events.underWay(doing.address(), doing.what(), doing.lasts(now))));
    }

    private void line(String line) {
        lastNanos = nanos.getAsLong();
        screen.print(line + "\n");
    }

    @Override
    public synchronized void finished(ApplyResult result) {
        pulse.close();
        screen.print("\n" + ResultText.of(plan, reviewed, result, screen.paint()));
    }

    @Override
    public void close() {
        pulse.close();
    }
}

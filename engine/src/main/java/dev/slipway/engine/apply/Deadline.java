package dev.slipway.engine.apply;

import dev.slipway.engine.work.Workers;
import java.time.Duration;

/** How long something may still take. */
record Deadline(Workers workers, Duration began, Duration allowed) {

    static Deadline in(Workers workers, Duration allowed) {
        return new Deadline(workers, workers.now(), allowed);
    }

    Duration elapsed() {
        return workers.now().minus(began);
    }

    Duration left() {
        return allowed.minus(elapsed());
    }

    boolean passed() {
        return left().isNegative() || left().isZero();
    }

    /** So long, but not beyond the deadline. */
    Duration atMost(Duration time) {
        return left().compareTo(time) < 0 ? left() : time;
    }
}

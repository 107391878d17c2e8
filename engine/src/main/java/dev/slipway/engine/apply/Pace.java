package dev.slipway.engine.apply;

import java.time.Duration;

/** How long to wait between one look, or one try, and the next: ever longer, up to a limit. */
final class Pace {

    private final Duration longest;
    private Duration next;

    private Pace(Duration first, Duration longest) {
        this.next = first;
        this.longest = longest;
    }

    /** For looking whether something is ready yet. */
    static Pace ofLooks() {
        return new Pace(Duration.ofMillis(200), Duration.ofSeconds(3));
    }

    /** For trying again what failed. */
    static Pace ofTries() {
        return new Pace(Duration.ofSeconds(1), Duration.ofSeconds(20));
    }

    Duration next() {
        var now = next;
        next = now.multipliedBy(2).compareTo(longest) < 0 ? now.multipliedBy(2) : longest;
        return now;
    }
}

package dev.slipway.host.target;

import dev.slipway.engine.target.Failure;
import dev.slipway.host.way.Way;
import java.time.Duration;

/** For how long a host has been out of reach in a run: a while is worth waiting for, as when it boots. */
final class Absence {

    private final Way way;
    private boolean away;
    private long since;

    Absence(Way way) {
        this.way = way;
    }

    /** It was reached. */
    synchronized void isOver() {
        away = false;
    }

    /** What a failure to reach it comes to: once it has been away for too long, it is not worth trying again. */
    synchronized Failure judged(Failure failure) {
        var now = System.nanoTime();
        if (!away) {
            away = true;
            since = now;
        }
        var limit = way.patience().absence();
        if (!failure.temporary() || Duration.ofNanos(now - since).compareTo(limit) < 0) {
            return failure;
        }
        return new Failure(
                failure.what(),
                failure.detail() + "; it has been out of reach for longer than " + limit.toSeconds() + " seconds",
                failure.remedy(),
                false,
                failure.uncertain());
    }
}

package dev.slipway.engine.work;

import java.time.Duration;
import java.util.List;

/** Threads and time. */
public interface Workers {

    /** Time since some moment; it never goes back. */
    Duration now();

    /** Starts a task at once, beside all others. A task may start more. */
    void start(Runnable task);

    /** Waits until every task that was started has ended; no longer than until told to leave. */
    void join(Cancellation cancellation);

    /** Does all of these, side by side, and waits until they have ended. */
    void all(List<? extends Runnable> tasks);

    /** Lets time pass; ends early when told to stop. */
    void pause(Duration time, Cancellation cancellation);
}

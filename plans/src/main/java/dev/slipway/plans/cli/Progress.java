package dev.slipway.plans.cli;

import dev.slipway.engine.apply.ApplyResult;
import dev.slipway.engine.apply.Event;

/** Shows an apply while it runs. Events come one at a time, and what targets say comes at any time. */
interface Progress extends Event.Listener, AutoCloseable {

    /** A target says what it waits for. */
    void says(String target, String line);

    /** It is over. */
    void finished(ApplyResult result);

    @Override
    void close();
}

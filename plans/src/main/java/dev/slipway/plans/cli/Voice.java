package dev.slipway.plans.cli;

import dev.slipway.engine.target.Session;
import java.util.function.BiConsumer;

/** Passes on what targets wait for: to standard error, or to whoever shows the progress of an apply. */
final class Voice implements Session.Progress {

    private volatile BiConsumer<String, String> listener;

    Voice(Screen screen) {
        this.listener = (target, line) -> screen.say(target + ": " + line);
    }

    /** From now on somebody else listens. */
    void to(BiConsumer<String, String> next) {
        listener = next;
    }

    @Override
    public void says(String target, String line) {
        listener.accept(target, line);
    }
}

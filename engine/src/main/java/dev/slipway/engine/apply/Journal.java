package dev.slipway.engine.apply;

import dev.slipway.state.JournalEntry;

/** Where intents and outcomes are written. */
@FunctionalInterface
public interface Journal {

    /**
     * Makes an entry durable before it returns. May be called by many threads at once.
     *
     * @throws dev.slipway.state.StateException if the entry is not known to be durable: the change that it announces
     *     must not begin
     */
    void append(JournalEntry entry);
}

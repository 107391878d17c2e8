package dev.slipway.engine;

import dev.slipway.engine.apply.ApplyResult;
import dev.slipway.engine.apply.Event;
import dev.slipway.engine.apply.Journal;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.work.Cancellation;

/** A plan together with the conversations that it was made in, so that it can be carried out. */
public interface Planning extends AutoCloseable {

    Plan plan();

    /**
     * Carries the plan out. To be called once, by whoever holds the lock of the state that the plan was made from.
     *
     * @param parallelism how many changes may be under way at once
     */
    ApplyResult apply(int parallelism, Journal journal, Event.Listener events, Cancellation cancellation);

    /**
     * Carries out what is the same in a plan that was reviewed and in this one. What differs is refused; what is no
     * longer needed counts as done; what only this plan has is not run.
     */
    ApplyResult applyReviewed(
            Plan reviewed, int parallelism, Journal journal, Event.Listener events, Cancellation cancellation);

    /** Ends all conversations. */
    @Override
    void close();
}

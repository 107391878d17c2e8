package dev.slipway.engine;

import dev.slipway.engine.apply.Announcer;
import dev.slipway.engine.apply.Applier;
import dev.slipway.engine.apply.ApplyResult;
import dev.slipway.engine.apply.Event;
import dev.slipway.engine.apply.Journal;
import dev.slipway.engine.apply.Review;
import dev.slipway.engine.apply.Surroundings;
import dev.slipway.engine.observe.Conversations;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.planner.PlanningException;
import dev.slipway.engine.planner.PlanningProblem;
import dev.slipway.engine.planner.Prepared;
import dev.slipway.engine.work.Cancellation;
import dev.slipway.engine.work.Workers;
import java.time.Duration;
import java.util.List;

/** A plan together with the conversations that it was made in, so that it can be carried out. */
public final class Planning implements AutoCloseable {

    private final Prepared prepared;
    private final Conversations conversations;
    private final Workers workers;
    private final String run;
    private final Duration patience;

    Planning(Prepared prepared, Conversations conversations, Workers workers, String run, Duration patience) {
        this.prepared = prepared;
        this.conversations = conversations;
        this.workers = workers;
        this.run = run;
        this.patience = patience;
    }

    public Plan plan() {
        return prepared.plan();
    }

    /**
     * Carries the plan out. To be called once, by whoever holds the lock of the state that the plan was made from.
     *
     * @param parallelism how many changes may be under way at once
     * @throws dev.slipway.state.StateException if the journal cannot even be begun or ended
     */
    public ApplyResult apply(int parallelism, Journal journal, Event.Listener events, Cancellation cancellation) {
        return apply(Review.none(plan()), parallelism, journal, events, cancellation);
    }

    /**
     * Carries out what is the same in a plan that was reviewed and in this one, which was made for that
     * ({@link dev.slipway.engine.planner.PlanInputs#again}). What differs is refused; what is no longer needed counts
     * as done; what only this plan has is not run.
     *
     * @throws PlanningException if the reviewed plan was made from another state
     */
    public ApplyResult applyReviewed(
            Plan reviewed, int parallelism, Journal journal, Event.Listener events, Cancellation cancellation) {
        if (!reviewed.lineage().equals(plan().lineage())) {
            throw new PlanningException(List.of(new PlanningProblem(
                    "the saved plan is for another state",
                    "",
                    "it was made from lineage " + reviewed.lineage() + ", this state has " + plan().lineage(),
                    "apply it where it was made, or plan anew")));
        }
        return apply(Review.of(reviewed, plan()), parallelism, journal, events, cancellation);
    }

    private ApplyResult apply(
            Review review, int parallelism, Journal journal, Event.Listener events, Cancellation cancellation) {
        var around = new Surroundings(
                prepared, conversations, workers, journal, new Announcer(events), cancellation, run, patience);
        return new Applier(around, review, parallelism).apply();
    }

    /** Ends all conversations. */
    @Override
    public void close() {
        conversations.close();
    }
}

package dev.slipway.engine;

import dev.slipway.engine.planner.PlanInputs;
import dev.slipway.engine.target.Session;

/** Plans. */
public interface Engine {

    /**
     * Observes every target and plans. Nothing is changed anywhere.
     *
     * @throws dev.slipway.engine.planner.PlanningException if no plan can be made at all, with every reason for that
     */
    Planning plan(PlanInputs inputs, Session session);
}

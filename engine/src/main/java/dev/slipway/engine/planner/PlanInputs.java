package dev.slipway.engine.planner;

import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.state.State;

/**
 * What a plan is made from, but for the readings.
 *
 * @param declarations of all layers together; when everything is to go, still what the document declares, for the ways
 *     to its targets
 */
public record PlanInputs(
        String installation, Declarations declarations, State state, Selection selection, Consent consent) {}

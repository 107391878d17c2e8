package dev.slipway.engine.planner;

import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.state.State;
import java.util.Optional;

/**
 * What a plan is made from, but for the readings.
 *
 * @param declarations of all layers together; when everything is to go, still what the document declares, for the ways
 *     to its targets
 * @param reviewed the plan that this one is made for, to be held against it; empty if it is the first
 */
public record PlanInputs(
        String installation,
        Declarations declarations,
        State state,
        Selection selection,
        Consent consent,
        Optional<Plan> reviewed) {

    public PlanInputs(
            String installation, Declarations declarations, State state, Selection selection, Consent consent) {
        this(installation, declarations, state, selection, consent, Optional.empty());
    }

    /** For what a plan that was reviewed is about. */
    public static PlanInputs again(String installation, Declarations declarations, State state, Plan reviewed) {
        return new PlanInputs(
                installation, declarations, state, reviewed.selection(), reviewed.consent(), Optional.of(reviewed));
    }
}

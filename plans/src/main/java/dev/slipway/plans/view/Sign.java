package dev.slipway.plans.view;

import dev.slipway.engine.plan.Change;

/**
 * How an action is shown.
 *
 * @param symbol in front of an address
 * @param verb what is to be done
 * @param done what was done
 * @param shade its colour
 */
record Sign(String symbol, String verb, String done, Shade shade) {

    static final Sign STEP = new Sign("*", "step", "done", Shade.CYAN);

    static Sign of(Change change) {
        return switch (change) {
            case Change.NoOp _ -> new Sign(" ", "leave", "unchanged", Shade.FAINT);
            case Change.Create _ -> new Sign("+", "create", "created", Shade.GREEN);
            case Change.Update _ -> new Sign("~", "update", "updated", Shade.YELLOW);
            case Change.Replace _ -> new Sign("-/+", "replace", "replaced", Shade.RED);
            case Change.Delete _ -> new Sign("-", "delete", "deleted", Shade.RED);
            case Change.Adopt _ -> new Sign(">", "adopt", "adopted", Shade.CYAN);
            case Change.Forget _ -> new Sign("x", "forget", "forgotten", Shade.YELLOW);
        };
    }
}

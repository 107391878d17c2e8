package dev.slipway.engine.planner;

import dev.slipway.engine.plan.Plan;
import dev.slipway.state.Address;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan with what it takes to carry it out. */
public final class Prepared {

    private final Plan plan;
    private final Scope scope;
    private final Map<Address, Piece> pieces;

    Prepared(Plan plan, Scope scope, Map<Address, Piece> pieces) {
        this.plan = plan;
        this.scope = scope;
        this.pieces = pieces;
    }

    public Plan plan() {
        return plan;
    }

    public Scope scope() {
        return scope;
    }

    /** The piece of a change of the plan; null for what is none. */
    public @Nullable Piece piece(Address address) {
        return pieces.get(address);
    }
}

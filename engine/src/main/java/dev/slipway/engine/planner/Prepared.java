package dev.slipway.engine.planner;

import dev.slipway.engine.plan.Plan;
import dev.slipway.state.Address;
import dev.slipway.state.Recorded;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan with what it takes to carry it out. */
public final class Prepared {

    private final Plan plan;
    private final Scope scope;
    private final Map<Address, Piece> pieces;
    private final List<Recorded> leftBehind;

    Prepared(Plan plan, Scope scope, Map<Address, Piece> pieces, List<Recorded> leftBehind) {
        this.leftBehind = List.copyOf(leftBehind);
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

    /** Records of what is held, refused or left out although something that it needs changes. */
    public List<Recorded> leftBehind() {
        return leftBehind;
    }

    /** The piece of a change of the plan; null for what is none. */
    public @Nullable Piece piece(Address address) {
        return pieces.get(address);
    }
}

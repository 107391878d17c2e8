package dev.slipway.engine.standard;

import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.state.Value;
import java.util.List;

/**
 * What a thing is and what it is to become.
 *
 * @param changes the attributes that change, in the order of names
 * @param current what it is; nothing if it is not there
 * @param wanted what it will be
 */
public record Difference(PlanRequest request, List<AttributeChange> changes, Value.MapOf current, Value.MapOf wanted) {

    public Difference {
        changes = List.copyOf(changes);
    }

    /** Whether any of these attributes changes. */
    public boolean has(String... names) {
        for (var name : names) {
            for (var change : changes) {
                if (change.name().equals(name)) {
                    return true;
                }
            }
        }
        return false;
    }
}

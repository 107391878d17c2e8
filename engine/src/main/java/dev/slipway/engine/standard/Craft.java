package dev.slipway.engine.standard;

import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.state.Address;
import dev.slipway.state.Before;
import dev.slipway.state.Value;
import java.util.List;
import java.util.Optional;

/**
 * Which operations make, change and take away one kind of thing. Pure.
 *
 * <p>What operations do must show in what is observed afterwards: a change that was killed in its middle is carried on
 * by what is seen, and what cannot be seen has to be done again by {@link #resumes}.
 */
public interface Craft {

    /**
     * Makes a thing that is not there.
     *
     * @param wanted what it is to be
     */
    Work create(PlanRequest request, Value.MapOf wanted);

    /** Changes a thing that is there; only what differs need be touched. */
    Work update(Difference difference);

    /**
     * Takes away a thing that is there and that had nothing in its place before us.
     *
     * @param current what it is now
     */
    Work remove(PlanRequest request, Value.MapOf current);

    /** Makes a thing again what it was before us. */
    default Work restore(Difference difference, Before.Former former) {
        return difference.current().equals(Value.MapOf.EMPTY)
                ? create(difference.request(), difference.wanted())
                : update(difference);
    }

    /** Why a difference cannot be made in place, so that the thing has to go and come again; empty if it can. */
    default Optional<String> replaces(Difference difference) {
        return Optional.empty();
    }

    /**
     * What changes because something that it needs changes, such as a restart for a new configuration file; each with
     * the cause {@link AttributeChange.Cause#FOLLOWS}, and {@code after} saying for people what it follows. Asked for
     * things that are there. It ends up among the changes of an {@link #update}.
     */
    default List<AttributeChange> follows(PlanRequest request) {
        return List.of();
    }

    /**
     * What may be left to do of a change that was begun and did not end, where nothing that is observed shows it; of
     * the form of {@link #follows}. Asked for things that are there and as desired.
     */
    default List<AttributeChange> resumes(PlanRequest request) {
        return List.of();
    }

    /** Another delete of this plan that takes this thing along, such as that of its namespace. */
    default Optional<Address> coveredBy(PlanRequest request) {
        return Optional.empty();
    }
}

package dev.slipway.engine.plan;

import dev.slipway.engine.target.Operation;
import dev.slipway.state.Address;
import dev.slipway.state.Before;
import dev.slipway.state.Value;
import java.util.List;
import java.util.Optional;

/**
 * What a plan does to one address. Sealed by action: each has only what its action has.
 *
 * <p>{@code reason} is for people, on one line. {@code after} is what the resource will be when the change is done;
 * what only apply can tell is {@link Value.Unknown} in it. Operations run in order, each on its own place.
 */
public sealed interface Change {

    Address address();

    /** Nothing is to be done: it is as desired. */
    record NoOp(Address address, Value.MapOf after) implements Change {}

    /** There is nothing and there will be something. */
    record Create(Address address, String reason, Impact impact, Value.MapOf after, List<Operation> operations)
            implements Change {
        public Create {
            operations = List.copyOf(operations);
        }
    }

    /** There is something of ours, and it will be changed in place. */
    record Update(
            Address address,
            String reason,
            Impact impact,
            List<AttributeChange> changes,
            Value.MapOf after,
            List<Operation> operations)
            implements Change {
        public Update {
            changes = List.copyOf(changes);
            operations = List.copyOf(operations);
        }
    }

    /** There is something of ours that cannot be changed in place: it goes, and a new one comes. */
    record Replace(
            Address address,
            String reason,
            Impact impact,
            List<AttributeChange> changes,
            Value.MapOf after,
            List<Operation> operations)
            implements Change {
        public Replace {
            changes = List.copyOf(changes);
            operations = List.copyOf(operations);
        }
    }

    /**
     * What is ours goes, or becomes again what it was before us.
     *
     * @param coveredBy another delete that takes this one along, such as that of an object's namespace: this one is
     *     shown and has no operations; empty if it is done by itself
     */
    record Delete(
            Address address,
            String reason,
            Impact impact,
            Before restores,
            Optional<Address> coveredBy,
            List<Operation> operations)
            implements Change {
        public Delete {
            operations = List.copyOf(operations);
        }
    }

    /** There is something that we have no record of; it is taken into state, and changed where it is not as desired. */
    record Adopt(
            Address address,
            String reason,
            Impact impact,
            List<AttributeChange> changes,
            Value.MapOf after,
            Before before,
            List<Operation> operations)
            implements Change {
        public Adopt {
            changes = List.copyOf(changes);
            operations = List.copyOf(operations);
        }
    }

    /** The record goes, the thing stays: it is adopted and no longer wanted, or it is gone already. */
    record Forget(Address address, String reason) implements Change {}

    /** Name of the action, as plans and journals write it. */
    default String action() {
        return switch (this) {
            case NoOp _ -> "no-op";
            case Create _ -> "create";
            case Update _ -> "update";
            case Replace _ -> "replace";
            case Delete _ -> "delete";
            case Adopt _ -> "adopt";
            case Forget _ -> "forget";
        };
    }

    /** What will be run, in order; nothing for a no-op and a forget. */
    default List<Operation> work() {
        return switch (this) {
            case NoOp _, Forget _ -> List.of();
            case Create change -> change.operations();
            case Update change -> change.operations();
            case Replace change -> change.operations();
            case Delete change -> change.operations();
            case Adopt change -> change.operations();
        };
    }

    /** The attributes that it changes; none for those actions that have no before or no after. */
    default List<AttributeChange> attributeChanges() {
        return switch (this) {
            case NoOp _, Forget _, Create _, Delete _ -> List.of();
            case Update change -> change.changes();
            case Replace change -> change.changes();
            case Adopt change -> change.changes();
        };
    }

    default String why() {
        return switch (this) {
            case NoOp _ -> "as desired";
            case Create change -> change.reason();
            case Update change -> change.reason();
            case Replace change -> change.reason();
            case Delete change -> change.reason();
            case Adopt change -> change.reason();
            case Forget change -> change.reason();
        };
    }

    default Impact cost() {
        return switch (this) {
            case NoOp _, Forget _ -> Impact.NONE;
            case Create change -> change.impact();
            case Update change -> change.impact();
            case Replace change -> change.impact();
            case Delete change -> change.impact();
            case Adopt change -> change.impact();
        };
    }

    /** What the resource will be: its planned attributes, or nothing where it goes. */
    default Value.MapOf result() {
        return switch (this) {
            case NoOp change -> change.after();
            case Create change -> change.after();
            case Update change -> change.after();
            case Replace change -> change.after();
            case Adopt change -> change.after();
            case Delete _, Forget _ -> Value.MapOf.EMPTY;
        };
    }
}

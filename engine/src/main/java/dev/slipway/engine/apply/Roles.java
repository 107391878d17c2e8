package dev.slipway.engine.apply;

import dev.slipway.engine.observe.Conversations;
import dev.slipway.engine.planner.Layers;
import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Place;
import dev.slipway.state.TargetId;

/** Finds out where an operation runs. */
final class Roles {

    private final Layers layers;
    private final Conversations conversations;

    Roles(Layers layers, Conversations conversations) {
        this.layers = layers;
        this.conversations = conversations;
    }

    /** Where a place is now. */
    sealed interface Bound {
        record To(TargetId target) implements Bound {}

        record Nowhere(Failure failure) implements Bound {}
    }

    Bound bind(Place place) {
        return switch (place) {
            case Place.At(var target) -> new Bound.To(target);
            case Place.Role role -> fresh(role);
        };
    }

    private Bound fresh(Place.Role role) {
        var layer = layers.layer(role.layer());
        if (layer.isEmpty()) {
            return new Bound.Nowhere(Failure.of(
                    "nobody can say who is " + role.name(),
                    "there is no layer " + role.layer(),
                    "report this as a bug"));
        }
        var readings = conversations.read(layer.get().roleProbes(role, conversations.targets()));
        return layer.get()
                .bind(role, readings)
                .<Bound>map(Bound.To::new)
                .orElseGet(() -> new Bound.Nowhere(new Failure(
                        "there is no " + role.name(),
                        "nobody answered as one just now",
                        "see why with slipway plan",
                        true,
                        false)));
    }
}

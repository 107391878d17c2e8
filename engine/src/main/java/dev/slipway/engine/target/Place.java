package dev.slipway.engine.target;

import dev.slipway.state.TargetId;

/** Where an operation runs: on a target, or on whichever target has a role when the operation starts. */
public sealed interface Place {

    /** Exactly this target. */
    record At(TargetId target) implements Place {
        @Override
        public String toString() {
            return target.toString();
        }
    }

    /**
     * Whichever target a fresh reading finds in this role. The plan prints who it is today; another one later does not
     * make the plan stale.
     *
     * @param layer the layer that binds the role
     * @param name the role, readable in a plan: {@code a healthy control plane}
     */
    record Role(String layer, String name) implements Place {
        @Override
        public String toString() {
            return name;
        }
    }

    static Place at(TargetId target) {
        return new At(target);
    }
}

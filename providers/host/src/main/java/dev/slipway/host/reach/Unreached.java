package dev.slipway.host.reach;

import dev.slipway.engine.target.Failure;

/** A host could not be reached, or not talked with. Never leaves the targets: there it becomes a value. */
public final class Unreached extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    public Unreached(Failure failure) {
        super(failure.what());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}

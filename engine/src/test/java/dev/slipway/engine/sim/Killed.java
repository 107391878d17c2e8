package dev.slipway.engine.sim;

/** The process is gone. An error, so that nothing in it goes on as if it had only failed. */
public final class Killed extends Error {

    private static final long serialVersionUID = 1;

    public Killed() {
        super("killed", null, false, false);
    }
}

package dev.slipway.host.script;

/** A text that cannot be what it is meant to be: a path, a unit, a package. The message says why, for people. */
public final class UnfitText extends Exception {

    private static final long serialVersionUID = 1;

    private final String why;

    UnfitText(String why) {
        super(why);
        this.why = why;
    }

    /** Why, for people. */
    public String why() {
        return why;
    }
}

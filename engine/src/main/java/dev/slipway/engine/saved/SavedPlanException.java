package dev.slipway.engine.saved;

/** A file is not a plan that this Slipway can use. */
public final class SavedPlanException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String why;
    private final String remedy;

    /**
     * @param why what was found and what was expected
     * @param remedy one next step
     */
    public SavedPlanException(String why, String remedy) {
        super(why + "; " + remedy);
        this.why = why;
        this.remedy = remedy;
    }

    public String why() {
        return why;
    }

    public String remedy() {
        return remedy;
    }
}

package dev.slipway.plans.cli;

/** A command was called wrongly. */
final class Usage extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String why;
    private final String next;

    /**
     * @param what what is wrong with the call, on one line
     * @param why what was found and what was expected
     * @param next what to do
     */
    Usage(String what, String why, String next) {
        super(what);
        this.why = why;
        this.next = next;
    }

    Complaint complaint() {
        return new Complaint(String.valueOf(getMessage()), "", why, next);
    }
}

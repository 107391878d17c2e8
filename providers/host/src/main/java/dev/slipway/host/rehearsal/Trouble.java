package dev.slipway.host.rehearsal;

/** An operation does not succeed on the modelled host. */
final class Trouble extends Exception {

    private static final long serialVersionUID = 1;

    private final String detail;
    private final String remedy;

    /**
     * @param what what failed
     * @param detail what the modelled program says, as the real one does
     * @param remedy one next step
     */
    Trouble(String what, String detail, String remedy) {
        super(what);
        this.detail = detail;
        this.remedy = remedy;
    }

    String detail() {
        return detail;
    }

    String remedy() {
        return remedy;
    }
}

package dev.slipway.state;

/** State cannot be read or written; nothing was changed unless the problem says so. */
public final class StateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StateProblem problem;

    public StateException(StateProblem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    public StateException(StateProblem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    public StateProblem problem() {
        return problem;
    }
}

package dev.slipway.engine.planner;

import java.util.List;

/** No plan can be made. */
public final class PlanningException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<PlanningProblem> problems;

    public PlanningException(List<PlanningProblem> problems) {
        super(problems.size() + " reasons why no plan can be made, the first: " + problems.getFirst());
        this.problems = List.copyOf(problems);
    }

    /** All of them, in order; at least one. */
    public List<PlanningProblem> problems() {
        return problems;
    }
}

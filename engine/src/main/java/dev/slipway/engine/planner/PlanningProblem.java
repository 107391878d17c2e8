package dev.slipway.engine.planner;

/**
 * One reason why no plan can be made.
 *
 * @param what on one line, with the address first if there is one
 * @param where a place in the document, or which part of it; may be empty
 * @param why what was found and what was expected
 * @param remedy one next step
 */
public record PlanningProblem(String what, String where, String why, String remedy) {}

package dev.slipway.plans.compose;

import dev.slipway.engine.document.Problems;

/** The document is wrong; nothing was done. */
public final class DocumentProblems extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problems problems;

    DocumentProblems(Problems problems) {
        super(problems.list().size() + " problems with the document");
        this.problems = problems;
    }

    /** All of them, warnings too. */
    public Problems problems() {
        return problems;
    }
}

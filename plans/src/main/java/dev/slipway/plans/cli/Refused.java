package dev.slipway.plans.cli;

import java.util.List;

/** It may not be done: somebody else holds the state, or what was reviewed is stale. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Complaint> complaints;

    Refused(List<Complaint> complaints) {
        super(complaints.getFirst().what());
        this.complaints = List.copyOf(complaints);
    }

    List<Complaint> complaints() {
        return complaints;
    }
}

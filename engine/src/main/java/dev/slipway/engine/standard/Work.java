package dev.slipway.engine.standard;

import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.target.Operation;
import java.util.ArrayList;
import java.util.List;

/** What has to be done, in order, and what it costs the people who use the cluster. */
public record Work(List<Operation> operations, Impact impact) {

    public static final Work NONE = new Work(List.of(), Impact.NONE);

    public Work {
        operations = List.copyOf(operations);
    }

    public static Work of(Operation... operations) {
        return new Work(List.of(operations), Impact.NONE);
    }

    public Work costing(Impact cost) {
        return new Work(operations, cost);
    }

    /** This first, then other work; the greater cost of the two. */
    public Work then(Work other) {
        var all = new ArrayList<>(operations);
        all.addAll(other.operations);
        return new Work(all, impact.compareTo(other.impact) >= 0 ? impact : other.impact);
    }
}

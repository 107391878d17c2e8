package dev.slipway.host.layer;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.target.Operation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a plan tells, as short as possible: what it does to which address, and by which operations. */
final class Told {

    private Told() {}

    /** Action and summaries of operations, by address; no-ops left out. */
    static Map<String, List<String>> of(Plan plan) {
        var told = new TreeMap<String, List<String>>();
        plan.changes().forEach((address, planned) -> {
            if (!(planned.change() instanceof Change.NoOp)) {
                told.put(address.toString(), operations(planned.change()));
            }
        });
        return told;
    }

    static List<String> operations(Change change) {
        return change.work().stream().map(Operation::summary).toList();
    }
}

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

    /** The same as lines: address, colon, operations. */
    static String lines(Plan plan) {
        var lines = new StringBuilder();
        of(plan).forEach((address, operations) -> lines.append(address)
                .append(": ")
                .append(String.join(", ", operations))
                .append('\n'));
        return lines.toString();
    }

    /** Why it does what it does: reasons, and attributes with what they are and what they will be. */
    static String reasons(Plan plan) {
        var reasons = new StringBuilder();
        plan.changes().forEach((address, planned) -> {
            if (!(planned.change() instanceof Change.NoOp)) {
                reasons.append(planned.change().why()).append('\n');
                planned.change()
                        .attributeChanges()
                        .forEach(change -> reasons.append(change.name())
                                .append(' ')
                                .append(change.before())
                                .append(" -> ")
                                .append(change.after())
                                .append('\n'));
            }
        });
        return reasons.toString();
    }

    static List<String> operations(Change change) {
        return change.work().stream().map(Operation::summary).toList();
    }
}

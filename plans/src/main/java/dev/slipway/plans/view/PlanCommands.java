package dev.slipway.plans.view;

import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.target.Operation;
import dev.slipway.state.Address;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Exactly what a plan will run, target after target, change after change in an order in which they may run. Secrets are
 * references.
 */
public final class PlanCommands {

    private final Commands commands;
    private final Map<String, StringBuilder> byPlace = new LinkedHashMap<>();

    private PlanCommands(Commands commands) {
        this.commands = commands;
    }

    public static String of(Plan plan, Commands commands) {
        var view = new PlanCommands(commands);
        var all = new java.util.TreeSet<Address>(plan.changes().keySet());
        all.addAll(plan.steps().keySet());
        for (var address : Order.of(plan).sorted(all)) {
            var planned = plan.changes().get(address);
            if (planned != null) {
                view.add(address, planned.change().action(), planned.change().work());
            }
            var step = plan.steps().get(address);
            if (step != null) {
                view.add(address, "step", step.operations());
            }
        }
        return view.text();
    }

    private void add(Address address, String action, List<Operation> operations) {
        var place = "";
        for (var operation : operations) {
            var where = operation.place().toString();
            var text = byPlace.computeIfAbsent(where, _ -> new StringBuilder());
            if (!where.equals(place)) {
                text.append("\n# ")
                        .append(action)
                        .append(' ')
                        .append(Printable.line(address.toString()))
                        .append('\n');
                place = where;
            }
            var lines = commands.of(operation);
            if (lines.isEmpty()) {
                text.append("# ").append(Printable.line(operation.summary())).append('\n');
            }
            lines.forEach(line -> text.append(Printable.inBlock(line)).append('\n'));
        }
    }

    private String text() {
        if (byPlace.isEmpty()) {
            return "# nothing is run\n";
        }
        var text = new StringBuilder();
        byPlace.forEach((place, lines) -> text.append(text.isEmpty() ? "" : "\n")
                .append("## ")
                .append(Printable.line(place))
                .append('\n')
                .append(lines));
        return text.toString();
    }
}

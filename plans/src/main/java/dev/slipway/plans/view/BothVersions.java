package dev.slipway.plans.view;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Plan;
import dev.slipway.state.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A change as it was reviewed, and as it is today. */
final class BothVersions {

    private BothVersions() {}

    /** Nothing if the plans say the same of the address. */
    static List<String> of(Address address, Plan reviewed, Plan today) {
        var before = version(address, reviewed);
        var now = version(address, today);
        if (before.equals(now)) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add("reviewed: " + before.getFirst());
        before.stream().skip(1).forEach(lines::add);
        lines.add("today: " + now.getFirst());
        now.stream().skip(1).forEach(lines::add);
        return lines;
    }

    private static List<String> version(Address address, Plan plan) {
        var lines = new ArrayList<String>();
        var change = Optional.ofNullable(plan.changes().get(address)).map(planned -> planned.change());
        if (change.isPresent() && !(change.get() instanceof Change.NoOp)) {
            lines.add(change.get().action() + ", " + Printable.line(change.get().why()));
            Details.whole().of(change.get()).forEach(line -> lines.add("  " + line.marked()));
            change.get().work().forEach(operation -> lines.add("    runs: " + Printable.line(operation.summary())));
        } else {
            var step = plan.steps().get(address);
            lines.add(step == null ? "nothing" : "step, " + Printable.line(step.reason()));
        }
        return lines;
    }
}

package dev.slipway.plans.view;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.PlannedChange;
import dev.slipway.engine.plan.Step;
import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plan does, in the parts in which it is shown: first the groups, then one part for each layer and target.
 * No-ops are in none.
 */
record Outline(List<Part> parts) {

    /** @param steps whether its entries are in the order in which they run; else in the order of addresses */
    record Part(String title, boolean steps, List<Entry> entries) {}

    /** A change or a step. */
    sealed interface Entry {

        Address address();

        Impact impact();

        String reason();

        Sign sign();

        record OfChange(PlannedChange planned) implements Entry {
            @Override
            public Address address() {
                return planned.address();
            }

            @Override
            public Impact impact() {
                return planned.change().cost();
            }

            @Override
            public String reason() {
                return planned.change().why();
            }

            @Override
            public Sign sign() {
                return Sign.of(planned.change());
            }
        }

        record OfStep(Step step) implements Entry {
            @Override
            public Address address() {
                return step.address();
            }

            @Override
            public Impact impact() {
                return step.impact();
            }

            @Override
            public String reason() {
                return step.reason();
            }

            @Override
            public Sign sign() {
                return Sign.STEP;
            }
        }
    }

    static Outline of(Plan plan) {
        var parts = new ArrayList<Part>();
        var grouped = new HashSet<Address>();
        var order = plan.groups().isEmpty() ? Order.NONE : Order.of(plan);
        for (var group : plan.groups()) {
            var entries = entries(plan, order.sorted(group.members()));
            if (!entries.isEmpty()) {
                parts.add(new Part(Printable.line(group.title()), true, entries));
                entries.forEach(entry -> grouped.add(entry.address()));
            }
        }
        SortedMap<String, List<Entry>> sections = new TreeMap<>();
        for (var planned : plan.effective()) {
            if (!grouped.contains(planned.address())) {
                put(sections, new Entry.OfChange(planned), planned.targets());
            }
        }
        for (var step : plan.steps().values()) {
            if (!grouped.contains(step.address())) {
                put(sections, new Entry.OfStep(step), List.of());
            }
        }
        sections.forEach((title, entries) -> parts.add(new Part(title, false, entries)));
        return new Outline(parts);
    }

    private static void put(SortedMap<String, List<Entry>> sections, Entry entry, List<TargetId> targets) {
        var layer = entry.address().layer();
        var title = targets.size() == 1
                ? layer + " · " + Printable.line(targets.getFirst().name())
                : layer;
        sections.computeIfAbsent(title, _ -> new ArrayList<>()).add(entry);
    }

    private static List<Entry> entries(Plan plan, Collection<Address> addresses) {
        var entries = new ArrayList<Entry>();
        for (var address : addresses) {
            var planned = plan.changes().get(address);
            if (planned != null && !(planned.change() instanceof Change.NoOp)) {
                entries.add(new Entry.OfChange(planned));
            }
            var step = plan.steps().get(address);
            if (step != null) {
                entries.add(new Entry.OfStep(step));
            }
        }
        return entries;
    }
}

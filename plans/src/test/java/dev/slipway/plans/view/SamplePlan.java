package dev.slipway.plans.view;

import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.PlannedChange;
import dev.slipway.engine.plan.Selection;
import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Plans of many creates, and one update that loses data. */
final class SamplePlan {

    private SamplePlan() {}

    /** On one host. */
    static Plan of(int creates) {
        var changes = new TreeMap<Address, PlannedChange>();
        for (var i = 0; i < creates; i++) {
            put(changes, create("thing-%05d".formatted(i)), "node-1");
        }
        put(changes, update(), "node-1");
        return plan(changes);
    }

    /** One on each host. */
    static Plan onHosts(int hosts) {
        var changes = new TreeMap<Address, PlannedChange>();
        for (var i = 0; i < hosts; i++) {
            put(changes, create("thing-%05d".formatted(i)), "node-%05d".formatted(i));
        }
        return plan(changes);
    }

    private static Change create(String name) {
        return new Change.Create(
                new Address("toy.thing", name),
                "it is not there",
                Impact.NONE,
                Value.of(Map.of("content", Value.of("some content of " + name + "\n"))),
                List.of());
    }

    private static Change update() {
        return new Change.Update(
                new Address("toy.thing", "precious"),
                "the document asks for it",
                Impact.LOSES_DATA,
                List.of(new AttributeChange(
                        "content",
                        Optional.of(Value.of("its old content\n")),
                        Optional.of(Value.of("its new content\n")),
                        AttributeChange.Cause.ASKED)),
                Value.MapOf.EMPTY,
                List.of());
    }

    private static void put(SortedMap<Address, PlannedChange> changes, Change change, String host) {
        changes.put(
                change.address(),
                new PlannedChange(
                        change,
                        List.of(new TargetId("toy", host)),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        ""));
    }

    private static Plan plan(SortedMap<Address, PlannedChange> changes) {
        return new Plan(
                "acme",
                "lineage",
                1,
                changes,
                new TreeMap<>(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeSet<>(),
                Selection.ALL,
                new TreeSet<>(),
                new TreeSet<>(),
                Consent.NONE,
                new TreeMap<>(),
                List.of(),
                List.of());
    }
}

package dev.slipway.engine.sim;

import static dev.slipway.engine.sim.Author.name;
import static dev.slipway.engine.sim.Author.store;
import static dev.slipway.engine.sim.Desired.box;
import static dev.slipway.engine.sim.Desired.thing;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.spi.Resource;
import dev.slipway.engine.spi.Wish;
import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The laws of the design, held against a world and the process that looks after it. */
final class Laws {

    private final World world;
    private final Process process;
    private final Map<Address, Resource> desired;
    private final Meddler meddler;

    Laws(World world, Process process, Desired desired, Meddler meddler) {
        this.world = world;
        this.process = process;
        this.desired = desired.resources();
        this.meddler = meddler;
    }

    static void expect(boolean so, String law) {
        if (!so) {
            throw new AssertionError(law);
        }
    }

    /** After apply, plan is empty; and looking never changes. */
    void nothingIsLeftToDo(Declarations declarations) {
        var revision = world.revision();
        var plan = process.plan(declarations);
        expect(plan.isEmpty() && plan.isWhole(), "after apply, plan is empty: " + text(plan));
        expect(plan.notReady().isEmpty(), "after apply, everything works: " + plan.notReady());
        expect(plan.drift().isEmpty(), "after apply, nothing has drifted: " + plan.drift());
        expect(world.revision() == revision, "looking never changes");
        expect(process.state().openSteps().isEmpty(), "what was opened is closed");
    }

    /** Holds each operation against the plan, the order, and the lanes. */
    void watch(Plan plan) {
        var allowed = operations(plan);
        world.watcher(operation -> {
            expect(allowed.contains(operation.describe()), "what you review is what runs: " + operation);
            var steps = plan.steps().isEmpty() ? 0 : process.parallelism;
            expect(world.active(operation.store()) <= 1 + steps, "one at a time on each store");
            expect(world.active() <= process.parallelism, "no more at once than was asked for");
            var address = thing(operation.store(), operation.name());
            var planned = plan.changes().get(address);
            if (planned != null && !(planned.change() instanceof Change.Delete)) {
                for (var need : planned.needs()) {
                    expect(there(need), need + " is as desired before " + address + ", which needs it, is touched");
                }
            }
        });
    }

    /** All that a plan may do. */
    static Set<Value> operations(Plan plan) {
        var allowed = new HashSet<Value>();
        for (var planned : plan.changes().values()) {
            planned.change().work().forEach(operation -> allowed.add(operation.describe()));
        }
        for (var step : plan.steps().values()) {
            step.operations().forEach(operation -> allowed.add(operation.describe()));
        }
        return allowed;
    }

    /** Whether a thing is as the document asks for; what it does not ask for is. */
    boolean there(Address address) {
        var resource = desired.get(address);
        if (resource == null) {
            return true;
        }
        var thing = world.things(store(resource)).get(name(address));
        return thing != null
                && Wish.exactly(Value.of(thing.value()))
                        .equals(resource.wishes().get("value"));
    }

    void everythingIsAsDesired() {
        for (var resource : desired.values()) {
            var address = resource.address();
            expect(there(address), address + " is as desired");
            if (name(address).startsWith("service")) {
                for (var need : resource.needs()) {
                    var other = Objects.requireNonNull(desired.get(need), "it is declared");
                    expect(
                            world.hasSeen(store(resource), name(address), store(other), name(need)),
                            address + " was started since " + need + " changed");
                }
            }
        }
    }

    /** Everything that is in the world and was not there before us is recorded, or known to be unfinished. */
    void nothingIsForgotten() {
        var state = process.state();
        for (var store : world.stores()) {
            for (var name : world.things(store).keySet()) {
                var address = thing(store, name);
                expect(
                        meddler.wasThereAtFirst(address)
                                || state.openSteps().containsKey(RollingLayer.step("uncordon", store.name()))
                                || state.resources().containsKey(address)
                                || state.unfinished().containsKey(address),
                        "nothing that was done is forgotten: " + address);
            }
        }
    }

    void everythingIsAsBeforeUs() {
        for (var store : world.stores()) {
            for (var name : world.things(store).keySet()) {
                expect(meddler.wasThereAtFirst(thing(store, name)), "what we made is gone: " + thing(store, name));
            }
        }
        for (var first : meddler.untouched().entrySet()) {
            var thing = world.things(home(first.getKey())).get(name(first.getKey()));
            expect(
                    thing != null && thing.value().equals(first.getValue().value()),
                    "what was there before is there again: " + first + ", found " + thing);
        }
        expect(process.state().resources().isEmpty(), "after destroy nothing is recorded");
    }

    private static TargetId home(Address address) {
        return box(List.of(address.key().split("/")).getFirst());
    }

    private static String text(Plan plan) {
        return plan.effective() + " " + plan.held() + " " + plan.refused() + " " + plan.faults();
    }
}

package dev.slipway.engine.sim;

import static dev.slipway.engine.sim.Desired.box;
import static dev.slipway.engine.sim.Desired.late;
import static dev.slipway.engine.sim.Desired.thing;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.saved.SavedPlans;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.spi.Resource;
import dev.slipway.engine.spi.Wish;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.work.Cancellation;
import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * The life of one installation, as a seed has it: documents that change, somebody who meddles, and processes that fail
 * and die. It says what law was broken, if one was.
 */
public final class Simulation {

    private static final int PATIENCE = 3;

    private final Random random;
    private final World world = new World();
    private final Process process;
    private final List<TargetId> stores = new ArrayList<>();
    private final Map<Address, Thing> atFirst = new HashMap<>();
    private final Set<Address> meddled = new HashSet<>();
    private Desired desired = new Desired();
    private int names;

    public Simulation(long seed) {
        random = new Random(seed);
        process = new Process(world, random, List.of(new RollingLayer(), new SimLayer(world)));
        process.parallelism = 1 + random.nextInt(5);
        for (var i = 0; i <= random.nextInt(3); i++) {
            stores.add(box("box-" + i));
            world.add(box("box-" + i));
        }
        if (random.nextBoolean()) {
            world.warmUp(Duration.ofSeconds(random.nextInt(20)));
        }
        if (random.nextBoolean()) {
            world.add(late("cloud"), new World.Origin(stores.getFirst(), "maker"));
            desired.thing(stores.getFirst(), "maker", "1", 1, Set.of(), Set.of(), Set.of("cloud"));
            stores.add(late("cloud"));
        }
        if (random.nextBoolean()) {
            for (var store : stores) {
                if (store.kind().equals("box")) {
                    desired.thing(store, "package", "v0");
                }
            }
        }
        grow(1 + random.nextInt(8));
        findSomeThere();
    }

    /** Lives it. */
    public void live() {
        for (var i = 0; i <= random.nextInt(3); i++) {
            converge(desired.declarations());
            change();
            meddle();
            sameBytes();
            if (random.nextInt(3) == 0) {
                carryOnReviewed(desired.declarations());
            }
        }
        converge(desired.declarations());
        if (random.nextBoolean()) {
            if (random.nextBoolean()) {
                loseMemory();
            } else {
                destroy();
            }
        }
    }

    private void grow(int count) {
        for (var i = 0; i < count; i++) {
            var store = stores.get(random.nextInt(stores.size()));
            var needs = new HashSet<Address>();
            var late = store.kind().equals("late");
            for (var address : List.copyOf(desired.resources().keySet())) {
                if (random.nextInt(4) == 0) {
                    needs.add(address);
                }
            }
            if (late) {
                needs.add(thing(stores.getFirst(), "maker"));
            }
            var name =
                    List.of("shared-", "service-", "thing-", "thing-", "thing-").get(random.nextInt(5)) + names++;
            var provides = random.nextInt(4) == 0 && !late ? Set.of("halfway") : Set.<String>of();
            var requires =
                    provides.isEmpty() && random.nextInt(4) == 0 && halfway() ? Set.of("halfway") : Set.<String>of();
            desired.thing(store, name, value(), random.nextInt(3), needs, requires, provides);
            if (!provides.isEmpty() && needsHalfway(needs, new HashSet<>())) {
                desired.without(thing(store, name));
            }
        }
    }

    /** Whether anything provides the milestone. */
    private boolean halfway() {
        return desired.resources().values().stream()
                .anyMatch(resource -> !resource.provides().isEmpty()
                        && resource.provides().iterator().next().name().equals("halfway"));
    }

    private boolean needsHalfway(Set<Address> needs, Set<Address> seen) {
        for (var need : needs) {
            var resource = desired.resources().get(need);
            if (resource != null
                    && seen.add(need)
                    && (resource.requires().stream()
                                    .anyMatch(milestone -> milestone.name().equals("halfway"))
                            || needsHalfway(resource.needs(), seen))) {
                return true;
            }
        }
        return false;
    }

    private String value() {
        return "v" + random.nextInt(3);
    }

    private void findSomeThere() {
        for (var resource : desired.resources().values()) {
            var store = store(resource);
            if (store.kind().equals("box")
                    && random.nextInt(5) == 0
                    && !name(resource.address()).equals("maker")) {
                var thing = new Thing(value(), random.nextInt(3), "id-first-" + names++, Duration.ZERO);
                world.meddle(store, name(resource.address()), thing);
                atFirst.put(resource.address(), thing);
            }
        }
    }

    private static TargetId store(Resource resource) {
        return resource.targets().iterator().next();
    }

    private static String name(Address address) {
        return address.key().substring(address.key().indexOf('/') + 1);
    }

    private void change() {
        grow(random.nextInt(3));
        var all = new ArrayList<>(desired.resources().values());
        for (var resource : all) {
            var address = resource.address();
            switch (random.nextInt(6)) {
                case 0 -> {
                    if (needed(address).isEmpty()
                            && resource.provides().isEmpty()
                            && !name(address).equals("maker")) {
                        desired.without(address);
                    }
                }
                case 1 -> desired.resources().put(address, with(resource, value()));
                default -> {}
            }
        }
    }

    private Set<Address> needed(Address address) {
        var some = new HashSet<Address>();
        for (var resource : desired.resources().values()) {
            if (resource.needs().contains(address)) {
                some.add(resource.address());
            }
        }
        return some;
    }

    private static Resource with(Resource resource, String value) {
        var wishes = new TreeMap<>(resource.wishes());
        wishes.put("value", Wish.exactly(Value.of(value)));
        return new Resource(
                resource.address(),
                resource.targets(),
                wishes,
                resource.needs(),
                resource.requires(),
                resource.provides(),
                resource.lanes(),
                resource.deadline(),
                resource.source());
    }

    private void meddle() {
        for (var resource : List.copyOf(desired.resources().values())) {
            var store = store(resource);
            var name = name(resource.address());
            var there = world.things(store).get(name);
            if (there == null || name.equals("maker") || random.nextInt(6) > 0) {
                continue;
            }
            meddled.add(resource.address());
            if (random.nextBoolean()) {
                world.steal(store, name);
            } else {
                world.meddle(store, name, new Thing("meddled", there.level(), there.id(), Duration.ZERO));
            }
        }
    }

    /** Applies until nothing is left to do; troubles fade. */
    private void converge(Declarations declarations) {
        for (var attempt = 0; attempt < PATIENCE; attempt++) {
            attempt(declarations, attempt);
            nothingIsForgotten();
        }
        world.troubles(Troubles.NONE);
        var result = process.apply(declarations);
        expect(result.succeeded(), "without troubles apply succeeds: " + result.outcomes());
        var revision = world.revision();
        var plan = process.plan(declarations);
        expect(plan.isEmpty() && plan.isWhole(), "after apply, plan is empty: " + text(plan));
        expect(plan.notReady().isEmpty(), "after apply, everything works: " + plan.notReady());
        expect(plan.drift().isEmpty(), "after apply, nothing has drifted: " + plan.drift());
        expect(world.revision() == revision, "looking never changes");
        expect(process.state().openSteps().isEmpty(), "what was opened is closed");
        asDesired();
    }

    private void attempt(Declarations declarations, int attempt) {
        var cancellation = new Cancellation();
        var troubles = new SeededTroubles(random, cancellation, 0.3 / (1 + attempt), 0.02);
        world.troubles(troubles);
        try (var planning = process.planning(shuffled(declarations))) {
            var revision = world.revision();
            watch(planning.plan());
            expect(world.revision() == revision, "looking never changes");
            planning.apply(process.parallelism, process::append, process.events()::add, cancellation);
            process.fold();
        } catch (Killed _) {
            // The next attempt is the next process.
        } finally {
            world.watcher(_ -> {});
        }
    }

    /** The same input, in whatever order, gives the same bytes. */
    private void sameBytes() {
        world.troubles(Troubles.NONE);
        var one = SavedPlans.write(process.plan(shuffled(desired.declarations())));
        var other = SavedPlans.write(process.plan(shuffled(desired.declarations())));
        expect(Arrays.equals(one, other), "the same input gives the same bytes");
        var read = SavedPlans.read(one);
        expect(Arrays.equals(one, SavedPlans.write(read)), "a saved plan reads back as it was");
    }

    /** A saved plan whose apply is killed, however often, is carried on by the same command. */
    private void carryOnReviewed(Declarations declarations) {
        var saved = SavedPlans.read(SavedPlans.write(process.plan(declarations)));
        for (var attempt = 0; attempt < PATIENCE; attempt++) {
            world.troubles(new SeededTroubles(random, new Cancellation(), 0, 0.05));
            try {
                process.applyReviewed(saved, shuffled(declarations));
            } catch (Killed _) {
                // The next attempt is the next process.
            }
            nothingIsForgotten();
        }
        world.troubles(Troubles.NONE);
        var result = process.applyReviewed(saved, declarations);
        expect(result.succeeded(), "a killed apply of a saved plan is carried on: " + result);
        expect(process.plan(declarations).isEmpty(), "after apply of a saved plan, plan is empty");
    }

    private Declarations shuffled(Declarations declarations) {
        var resources = new ArrayList<>(declarations.resources());
        Collections.shuffle(resources, random);
        return new Declarations(resources, declarations.checks(), declarations.claims(), declarations.targets());
    }

    /** Holds each operation against the plan, the order, and the lanes. */
    private void watch(Plan plan) {
        var allowed = new HashSet<Value>();
        for (var planned : plan.changes().values()) {
            for (Operation operation : planned.change().work()) {
                allowed.add(operation.describe());
            }
        }
        for (var step : plan.steps().values()) {
            step.operations().forEach(operation -> allowed.add(operation.describe()));
        }
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

    private boolean there(Address address) {
        var resource = desired.resources().get(address);
        if (resource == null) {
            return true;
        }
        var thing = world.things(store(resource)).get(name(address));
        return thing != null
                && Wish.exactly(Value.of(thing.value()))
                        .equals(resource.wishes().get("value"));
    }

    private void asDesired() {
        if (process.selection.destroy()) {
            return;
        }
        for (var resource : desired.resources().values()) {
            var address = resource.address();
            expect(there(address), address + " is as desired");
            if (name(address).startsWith("service")) {
                for (var need : resource.needs()) {
                    var other = Objects.requireNonNull(desired.resources().get(need), "it is declared");
                    expect(
                            world.hasSeen(store(resource), name(address), store(other), name(need)),
                            address + " was started since " + need + " changed");
                }
            }
        }
    }

    /** Everything that is in the world and was not there before us is recorded, or known to be unfinished. */
    private void nothingIsForgotten() {
        var state = process.state();
        for (var store : stores) {
            for (var name : world.things(store).keySet()) {
                var address = thing(store, name);
                expect(
                        atFirst.containsKey(address)
                                || state.openSteps().containsKey(RollingLayer.step("uncordon", store.name()))
                                || state.resources().containsKey(address)
                                || state.unfinished().containsKey(address),
                        "nothing that was done is forgotten: " + address);
            }
        }
    }

    private void loseMemory() {
        process.forget();
        var plan = process.plan(desired.declarations());
        for (var planned : plan.changes().values()) {
            expect(
                    planned.change() instanceof Change.Adopt
                            && planned.change().work().isEmpty(),
                    "without memory, what is there is adopted: " + planned.change());
        }
        process.apply(desired.declarations());
        expect(process.plan(desired.declarations()).isEmpty(), "after adopting, plan is empty");
    }

    private void destroy() {
        process.selection = Selection.ALL.destroying();
        converge(desired.declarations());
        for (var store : stores) {
            for (var name : world.things(store).keySet()) {
                expect(atFirst.containsKey(thing(store, name)), "what we made is gone: " + thing(store, name));
            }
        }
        for (var first : atFirst.entrySet()) {
            if (!meddled.contains(first.getKey())) {
                var store = box(
                        first.getKey().key().substring(0, first.getKey().key().indexOf('/')));
                var thing = world.things(store).get(name(first.getKey()));
                expect(
                        thing != null && thing.value().equals(first.getValue().value()),
                        "what was there before is there again: " + first + ", found " + thing);
            }
        }
        expect(process.state().resources().isEmpty(), "after destroy nothing is recorded");
    }

    private static String text(Plan plan) {
        return plan.effective() + " " + plan.held() + " " + plan.refused() + " " + plan.faults();
    }

    private static void expect(boolean so, String law) {
        if (!so) {
            throw new AssertionError(law);
        }
    }
}

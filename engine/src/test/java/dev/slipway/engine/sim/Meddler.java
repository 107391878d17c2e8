package dev.slipway.engine.sim;

import static dev.slipway.engine.sim.Author.name;
import static dev.slipway.engine.sim.Author.store;

import dev.slipway.state.Address;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Puts things there before anybody else does, and keeps changing and stealing them afterwards. */
final class Meddler {

    private final Random random;
    private final World world;
    private final Desired desired;
    private final Map<Address, Thing> atFirst = new HashMap<>();
    private final Set<Address> meddled = new HashSet<>();

    Meddler(Random random, World world, Desired desired) {
        this.random = random;
        this.world = world;
        this.desired = desired;
    }

    /** Some of what is asked for is there already. What is fixed would have to go, and that only with consent. */
    void putSomeThere(Author author) {
        for (var resource : desired.resources().values()) {
            var store = store(resource);
            var name = name(resource.address());
            if (store.kind().equals("box")
                    && random.nextInt(5) == 0
                    && !name.equals("maker")
                    && !name.startsWith("fixed")) {
                var thing = new Thing(author.value(), random.nextInt(3), "id-first-" + atFirst.size(), Duration.ZERO);
                world.meddle(store, name, thing);
                atFirst.put(resource.address(), thing);
            }
        }
    }

    void meddle() {
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

    boolean wasThereAtFirst(Address address) {
        return atFirst.containsKey(address);
    }

    /** What was there at first and was never meddled with again. */
    Map<Address, Thing> untouched() {
        var some = new HashMap<>(atFirst);
        some.keySet().removeAll(meddled);
        return some;
    }
}

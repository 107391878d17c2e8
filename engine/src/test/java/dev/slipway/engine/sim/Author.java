package dev.slipway.engine.sim;

import static dev.slipway.engine.sim.Desired.late;
import static dev.slipway.engine.sim.Desired.thing;

import dev.slipway.engine.spi.Resource;
import dev.slipway.engine.spi.Wish;
import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Writes a document, and keeps changing it. */
public final class Author {

    private static final List<String> KINDS = List.of("shared-", "service-", "fixed-", "thing-", "thing-", "thing-");

    private final Random random;
    private final List<TargetId> stores;
    private final Desired desired = new Desired();
    private int names;

    public Author(Random random, List<TargetId> stores) {
        this.random = random;
        this.stores = stores;
    }

    public Desired desired() {
        return desired;
    }

    /** Asks for a store that is there only as long as another thing is. */
    void askForCloud() {
        desired.thing(stores.getFirst(), "maker", "1", 1, Set.of(), Set.of(), Set.of("cloud"));
        stores.add(late("cloud"));
    }

    /** Asks for what is upgraded box by box. */
    void askForPackages() {
        for (var store : stores) {
            if (store.kind().equals("box")) {
                desired.thing(store, "package", "v0");
            }
        }
    }

    public void grow(int count) {
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
            var name = KINDS.get(random.nextInt(KINDS.size())) + names++;
            var provides = random.nextInt(4) == 0 && !late ? Set.of("halfway") : Set.<String>of();
            var requires =
                    provides.isEmpty() && random.nextInt(4) == 0 && halfway() ? Set.of("halfway") : Set.<String>of();
            desired.thing(store, name, value(), random.nextInt(3), needs, requires, provides);
            if (!provides.isEmpty() && needsHalfway(needs, new HashSet<>())) {
                desired.without(thing(store, name));
            }
        }
    }

    /** Asks for some more, for some no longer, and for others otherwise. */
    void change() {
        grow(random.nextInt(3));
        for (var resource : new ArrayList<>(desired.resources().values())) {
            var address = resource.address();
            switch (random.nextInt(6)) {
                case 0 -> {
                    if (!needed(address)
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

    String value() {
        return "v" + random.nextInt(3);
    }

    static TargetId store(Resource resource) {
        return resource.targets().iterator().next();
    }

    static String name(Address address) {
        return address.key().substring(address.key().indexOf('/') + 1);
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

    private boolean needed(Address address) {
        return desired.resources().values().stream()
                .anyMatch(resource -> resource.needs().contains(address));
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
}

package dev.slipway.engine.sim;

import dev.slipway.engine.plan.Lane;
import dev.slipway.engine.spi.Check;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.spi.Milestone;
import dev.slipway.engine.spi.Resource;
import dev.slipway.engine.spi.Rule;
import dev.slipway.engine.spi.Wish;
import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A document about things: what is asked of each, and what it needs. */
public final class Desired {

    private final Map<Address, Resource> resources = new LinkedHashMap<>();
    private final List<Check> checks = new ArrayList<>();
    private final TreeMap<TargetId, Value.MapOf> targets = new TreeMap<>();

    public static TargetId box(String name) {
        return new TargetId("box", name);
    }

    public static TargetId late(String name) {
        return new TargetId("late", name);
    }

    public static Address thing(TargetId store, String name) {
        return ThingType.address(store, name);
    }

    public Desired target(TargetId target) {
        targets.put(target, Value.of(Map.of("kind", Value.of(target.kind()))));
        return this;
    }

    public Desired check(Check check) {
        checks.add(check);
        return this;
    }

    /** Asks for a thing. */
    public Desired thing(TargetId store, String name, String value, Address... needs) {
        return thing(store, name, value, 1, Set.of(needs), Set.of(), Set.of());
    }

    public Desired thing(
            TargetId store,
            String name,
            String value,
            long level,
            Set<Address> needs,
            Set<String> requires,
            Set<String> provides) {
        target(store);
        var wishes = new TreeMap<String, Wish>();
        wishes.put("value", Wish.exactly(Value.of(value)));
        wishes.put("level", new Wish(Value.of(level), Rule.AT_LEAST));
        wishes.put("id", new Wish(new Value.Unknown("id-*"), Rule.ONCE));
        var address = thing(store, name);
        resources.put(
                address,
                new Resource(
                        address,
                        Set.of(store),
                        wishes,
                        needs,
                        milestones(requires),
                        milestones(provides),
                        Set.of(new Lane("one at a time on " + store, 1)),
                        Optional.of(Duration.ofMinutes(2)),
                        "document:" + (resources.size() + 1) + ":1"));
        return this;
    }

    private static Set<Milestone> milestones(Set<String> names) {
        var all = new TreeSet<Milestone>((one, other) -> one.name().compareTo(other.name()));
        for (var name : names) {
            all.add(new Milestone(name));
        }
        return all;
    }

    public Desired without(Address address) {
        resources.remove(address);
        return this;
    }

    /** A thing, and all that has to be there before it. */
    public Set<Address> needed(Address address) {
        var all = new TreeSet<Address>();
        collect(address, all);
        return all;
    }

    private void collect(Address address, Set<Address> all) {
        var resource = resources.get(address);
        if (resource == null || !all.add(address)) {
            return;
        }
        resource.needs().forEach(need -> collect(need, all));
        for (var other : resources.values()) {
            if (other.provides().stream().anyMatch(resource.requires()::contains)) {
                collect(other.address(), all);
            }
        }
    }

    public Map<Address, Resource> resources() {
        return resources;
    }

    public Declarations declarations() {
        return new Declarations(List.copyOf(resources.values()), checks, List.of(), targets);
    }
}

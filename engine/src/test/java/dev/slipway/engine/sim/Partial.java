package dev.slipway.engine.sim;

import static dev.slipway.engine.sim.Author.name;
import static dev.slipway.engine.sim.Author.store;
import static dev.slipway.engine.sim.Laws.expect;

import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.spi.Resource;
import dev.slipway.state.Address;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A part of a document, as {@code --target}, {@code --exclude} and {@code --replace} have it, and the rest of it. */
final class Partial {

    private final World world;
    private final Desired desired;
    private final String option;
    private final Address named;
    private final Map<Address, Thing> before = new HashMap<>();

    private Partial(World world, Desired desired, String option, Address named) {
        this.world = world;
        this.desired = desired;
        this.option = option;
        this.named = named;
        for (var address : desired.resources().keySet()) {
            found(address).ifPresent(thing -> before.put(address, thing));
        }
    }

    static Partial any(Random random, World world, Desired desired) {
        var addresses = List.copyOf(desired.resources().keySet());
        var named = addresses.get(random.nextInt(addresses.size()));
        var option = List.of("--target", "--exclude", "--replace").get(random.nextInt(3));
        // What makes a store takes everything in it along: it is changed as a whole, or not at all.
        return new Partial(
                world, desired, option.equals("--replace") && name(named).equals("maker") ? "--target" : option, named);
    }

    String option() {
        return option;
    }

    Selection selection() {
        var none = new TreeSet<String>();
        var pattern = new TreeSet<>(Set.of(named.toString()));
        return switch (option) {
            case "--target" -> new Selection(pattern, none, new TreeSet<>(), false);
            case "--exclude" -> new Selection(none, pattern, new TreeSet<>(), false);
            default -> new Selection(none, none, new TreeSet<>(Set.of(named)), false);
        };
    }

    /** What was there before us is replaced only with consent. */
    Consent consent() {
        return option.equals("--replace") ? new Consent(new TreeSet<>(Set.of(named.toString()))) : Consent.NONE;
    }

    /** Of two things, whether the part has the first and lets the second be as it was. */
    void holds(Laws laws) {
        switch (option) {
            case "--target" -> {
                var part = desired.needed(named);
                for (var address : desired.resources().keySet()) {
                    if (part.contains(address)) {
                        expect(laws.there(address), address + " is as desired: --target " + named + " needs it");
                    } else {
                        asBefore(address);
                    }
                }
            }
            case "--exclude" -> {
                asBefore(named);
                for (var address : desired.resources().keySet()) {
                    if (!desired.needed(address).contains(named)) {
                        expect(laws.there(address), address + " is as desired: it does not need " + named);
                    }
                }
            }
            default -> {
                laws.everythingIsAsDesired();
                var thing = found(named).orElseThrow();
                var former = before.get(named);
                expect(
                        former == null || !former.id().equals(thing.id()),
                        "--replace " + named + " makes it anew: " + thing);
            }
        }
    }

    private void asBefore(Address address) {
        expect(
                Optional.ofNullable(before.get(address)).equals(found(address)),
                option + " " + named + " leaves " + address + " alone: was " + before.get(address) + ", is "
                        + found(address));
    }

    private Optional<Thing> found(Address address) {
        return Optional.ofNullable(world.things(store(resource(address))).get(name(address)));
    }

    private Resource resource(Address address) {
        var resource = desired.resources().get(address);
        if (resource == null) {
            throw new AssertionError("nobody asks for " + address);
        }
        return resource;
    }
}

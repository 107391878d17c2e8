package dev.slipway.engine.sim;

import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.spi.Installation;
import dev.slipway.engine.spi.Provider;
import dev.slipway.engine.spi.ResourceType;
import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Place;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.TargetOpener;
import dev.slipway.state.TargetId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The layer of things. The leader is the first box that answers. */
public final class SimLayer implements Provider {

    private static final String WHO = "leader";

    private final World world;

    private final ResourceType things;

    public SimLayer(World world) {
        this(world, new ThingType());
    }

    /** @param things looks after things in place of {@link ThingType} */
    public SimLayer(World world, ResourceType things) {
        this.world = world;
        this.things = things;
    }

    @Override
    public String name() {
        return "sim";
    }

    @Override
    public Set<String> standsOn() {
        return Set.of();
    }

    @Override
    public List<ResourceType> types() {
        return List.of(things);
    }

    @Override
    public Declarations declare(Installation installation) {
        return Declarations.NONE;
    }

    @Override
    public Set<Place.Role> roles() {
        return Set.of(new Place.Role("sim", "the leader"));
    }

    @Override
    public Set<Probe<?>> roleProbes(Place.Role role, Set<TargetId> targets) {
        var probes = new HashSet<Probe<?>>();
        for (var target : targets) {
            if (target.kind().equals("box")) {
                probes.add(new ThingProbe(target, WHO));
            }
        }
        return probes;
    }

    @Override
    public Optional<TargetId> bind(Place.Role role, Readings readings) {
        for (var target : new TreeSet<>(world.stores())) {
            if (target.kind().equals("box") && readings.get(new ThingProbe(target, WHO)) instanceof Answer.Read) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }

    @Override
    public List<TargetOpener> openers(Mode mode) {
        return List.of(new SimOpener(world, "box", 0), new SimOpener(world, "late", 1));
    }
}

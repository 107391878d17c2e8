package dev.slipway.engine.planner;

import dev.slipway.engine.sim.SimLayer;
import dev.slipway.engine.sim.World;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.spi.Installation;
import dev.slipway.engine.spi.Provider;
import dev.slipway.engine.spi.ResourceType;
import dev.slipway.engine.target.TargetOpener;
import java.util.List;
import java.util.Set;

/** A layer that reaches the targets of a world and looks after nothing. */
record NoTypes(World world) implements Provider {

    @Override
    public String name() {
        return "blind";
    }

    @Override
    public Set<String> standsOn() {
        return Set.of();
    }

    @Override
    public List<ResourceType> types() {
        return List.of();
    }

    @Override
    public Declarations declare(Installation installation) {
        return Declarations.NONE;
    }

    @Override
    public List<TargetOpener> openers(Mode mode) {
        return new SimLayer(world).openers(mode);
    }
}

package dev.slipway.engine.sim;

import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.RunResult;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.target.Target;
import dev.slipway.engine.target.TargetOpener;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.Set;

/** Opens the stores of a world: boxes at once, late ones when the box that makes them was asked. */
public record SimOpener(World world, String kind, int stage) implements TargetOpener {

    @Override
    public Set<Probe<?>> needs(TargetId target, Value.MapOf way) {
        return world.origin(target)
                .<Set<Probe<?>>>map(origin -> Set.of(new ThingProbe(origin.store(), origin.name())))
                .orElse(Set.of());
    }

    @Override
    public Target open(TargetId target, Value.MapOf way, Readings readings, Session session) {
        return new Target() {
            @Override
            public Readings read(Set<Probe<?>> probes) {
                return world.read(target, probes);
            }

            @Override
            public RunResult run(Run run) {
                return world.run(target, run);
            }

            @Override
            public void close() {}
        };
    }
}

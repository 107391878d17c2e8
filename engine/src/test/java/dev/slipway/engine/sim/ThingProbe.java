package dev.slipway.engine.sim;

import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;
import java.util.Optional;

/** What a store says of one of its things. */
public record ThingProbe(TargetId target, String name) implements Probe<ThingProbe.Found> {

    /**
     * The answer.
     *
     * @param ready whether it works
     */
    public record Found(Optional<Thing> thing, boolean ready) implements Reading {}

    @Override
    public Class<Found> answers() {
        return Found.class;
    }
}

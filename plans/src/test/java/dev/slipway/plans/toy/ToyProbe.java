package dev.slipway.plans.toy;

import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.Optional;

/** What a file of a host says. */
record ToyProbe(TargetId target, String name) implements Probe<ToyProbe.Seen> {

    /**
     * @param attributes empty if it is not there
     * @param waitsFor what it waits for; empty if it works
     */
    record Seen(Optional<Value.MapOf> attributes, String waitsFor) implements Reading {}

    @Override
    public Class<Seen> answers() {
        return Seen.class;
    }
}

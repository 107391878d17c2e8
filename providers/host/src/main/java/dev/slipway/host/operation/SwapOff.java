package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;

/** Switches all swap off now. */
public record SwapOff(Place place) implements HostOperation {

    @Override
    public String summary() {
        return "switch swap off";
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("SwapOff").build();
    }
}

package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;

/** Switches on now all swap that /etc/fstab names. */
public record SwapOn(Place place) implements HostOperation {

    @Override
    public String summary() {
        return "switch swap on as /etc/fstab says";
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("SwapOn").build();
    }
}

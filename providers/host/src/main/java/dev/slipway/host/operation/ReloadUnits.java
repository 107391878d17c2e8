package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;

/** Lets systemd read its unit files again. */
public record ReloadUnits(Place place) implements HostOperation {

    @Override
    public String summary() {
        return "let systemd read its unit files again";
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("ReloadUnits").build();
    }
}

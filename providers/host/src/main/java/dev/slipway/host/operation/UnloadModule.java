package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;

/** Unloads a kernel module now, if it is loaded, unused and not built in. */
public record UnloadModule(Place place, String name) implements HostOperation {

    @Override
    public String summary() {
        return "unload kernel module " + name;
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("UnloadModule").and("name", name).build();
    }
}

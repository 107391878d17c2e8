package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;

/** Loads a kernel module now. */
public record LoadModule(Place place, String name) implements HostOperation {

    @Override
    public String summary() {
        return "load kernel module " + name;
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("LoadModule").and("name", name).build();
    }
}

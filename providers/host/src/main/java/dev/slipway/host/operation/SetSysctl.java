package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;

/** Sets a kernel setting now. */
public record SetSysctl(Place place, String key, String value) implements HostOperation {

    @Override
    public String summary() {
        return "set " + key + " to " + value;
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("SetSysctl").and("key", key).and("value", value).build();
    }
}

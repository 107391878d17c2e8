package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;

/** Removes the note of {@link ClaimHost}, and /var/lib/slipway with it where nothing else is left there. */
public record ReleaseHost(Place place) implements HostOperation {

    @Override
    public String summary() {
        return "remove the note of the installation from the host";
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("ReleaseHost").build();
    }
}

package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;

/**
 * Puts back what {@link WriteFile} or {@link MakeFolder} kept of a path, or removes the path if there was nothing; what
 * was kept is then gone. Where nothing was kept, nothing happens. A folder that came where there was nothing stays if
 * something is in it.
 */
public record RestorePath(Place place, String path) implements HostOperation {

    @Override
    public String summary() {
        return "restore " + path + " as it was before";
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("RestorePath").and("path", path).build();
    }
}

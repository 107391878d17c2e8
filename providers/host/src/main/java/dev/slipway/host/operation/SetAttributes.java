package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;

/** Sets mode and owner of what is at a path. */
public record SetAttributes(Place place, String path, String mode, String owner, String group)
        implements HostOperation {

    @Override
    public String summary() {
        return "set mode " + mode + " and owner " + owner + ":" + group + " of " + path;
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("SetAttributes")
                .and("path", path)
                .and("mode", mode)
                .and("owner", owner)
                .and("group", group)
                .build();
    }
}

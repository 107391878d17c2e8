package dev.slipway.host.probe;

import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;

/** How much room the file system of a path has; the nearest existing folder above it counts. */
public record SpaceProbe(TargetId target, String path) implements HostProbe<SpaceProbe.Space> {

    /** Its room, in bytes as df gives them to a normal user. */
    public record Space(long total, long available, String mount) implements Reading {}

    @Override
    public Class<Space> answers() {
        return Space.class;
    }
}

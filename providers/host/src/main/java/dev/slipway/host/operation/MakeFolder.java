package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;

/**
 * Makes a folder, and those above it with mode 0755. A file or a link in its place goes.
 *
 * @param keepBefore as in {@link WriteFile}
 */
public record MakeFolder(Place place, String path, String mode, String owner, String group, boolean keepBefore)
        implements HostOperation {

    @Override
    public String summary() {
        return "make folder " + path;
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("MakeFolder")
                .and("path", path)
                .and("mode", mode)
                .and("owner", owner)
                .and("group", group)
                .and("keepBefore", keepBefore)
                .build();
    }
}

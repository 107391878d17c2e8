package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;

/**
 * Removes what is at a path: a file, a link, or a folder if it is empty.
 *
 * @param recursive whether a folder goes with all that is in it
 */
public record RemovePath(Place place, String path, boolean recursive) implements HostOperation {

    @Override
    public String summary() {
        return "remove " + path;
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("RemovePath")
                .and("path", path)
                .and("recursive", recursive)
                .build();
    }
}

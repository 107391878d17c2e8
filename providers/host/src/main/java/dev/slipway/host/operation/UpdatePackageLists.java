package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;

/**
 * Fetches the lists of packages.
 *
 * @param source path of the one .list or .sources file whose lists are wanted; empty for all
 */
public record UpdatePackageLists(Place place, String source) implements HostOperation {

    @Override
    public String summary() {
        return "fetch the lists of packages" + (source.isEmpty() ? "" : " of " + source);
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("UpdatePackageLists").and("source", source).build();
    }
}

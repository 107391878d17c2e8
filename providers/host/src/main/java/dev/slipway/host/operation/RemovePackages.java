package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;
import java.util.List;

/** Removes packages, with their configuration where that is asked for. */
public record RemovePackages(Place place, List<String> packages, boolean purge) implements HostOperation {

    public RemovePackages {
        packages = List.copyOf(packages);
    }

    @Override
    public String summary() {
        return (purge ? "purge " : "remove ") + String.join(" ", packages);
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("RemovePackages")
                .and("packages", Value.texts(packages))
                .and("purge", purge)
                .build();
    }
}

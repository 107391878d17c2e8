package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;
import java.util.List;

/** Holds packages back from upgrades, or releases them. */
public record HoldPackages(Place place, List<String> packages, boolean hold) implements HostOperation {

    public HoldPackages {
        packages = List.copyOf(packages);
    }

    @Override
    public String summary() {
        return (hold ? "hold " : "release ") + String.join(" ", packages);
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("HoldPackages")
                .and("packages", Value.texts(packages))
                .and("hold", hold)
                .build();
    }
}

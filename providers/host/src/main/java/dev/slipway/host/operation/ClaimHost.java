package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;

/**
 * Writes down on the host, in /var/lib/slipway/host.json, which installation it belongs to; refused if it belongs to
 * one of another name. A note of the same installation with another lineage (its state was lost) is written anew.
 */
public record ClaimHost(Place place, String installation, String lineage) implements HostOperation {

    @Override
    public String summary() {
        return "note that the host belongs to " + installation;
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("ClaimHost")
                .and("installation", installation)
                .and("lineage", lineage)
                .build();
    }
}

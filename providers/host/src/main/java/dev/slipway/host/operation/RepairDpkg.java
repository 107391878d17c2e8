package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;

/** Lets dpkg finish what was interrupted: dpkg --configure -a, then apt-get --fix-broken install. */
public record RepairDpkg(Place place) implements HostOperation {

    @Override
    public String summary() {
        return "let dpkg finish what was interrupted";
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("RepairDpkg").build();
    }
}

package dev.slipway.host.probe;

import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;
import java.util.List;

/** Which addresses and routes the host has. */
public record AddressesProbe(TargetId target) implements HostProbe<AddressesProbe.Addresses> {

    /** They, as {@code 10.77.0.11/24}, and the networks of its routes, with their interfaces. */
    public record Addresses(List<String> addresses, List<Route> routes) implements Reading {
        public Addresses {
            addresses = List.copyOf(addresses);
            routes = List.copyOf(routes);
        }
    }

    /** One route: {@code 172.17.0.0/16} by {@code docker0}; {@code default} for the default route. */
    public record Route(String network, String device) {}

    @Override
    public Class<Addresses> answers() {
        return Addresses.class;
    }
}

package dev.slipway.engine.plan;

import dev.slipway.state.Address;

/**
 * A bug in a layer that the engine noticed. What it concerns is not run.
 *
 * @param provider the layer's name
 * @param what what it returned and what was expected
 */
public record Fault(String provider, Address address, String what) implements Comparable<Fault> {

    @Override
    public int compareTo(Fault other) {
        var byAddress = address.compareTo(other.address);
        return byAddress != 0 ? byAddress : what.compareTo(other.what);
    }

    @Override
    public String toString() {
        return address + ": " + what + " (this is a bug in layer " + provider + ")";
    }
}

package dev.slipway.host.probe;

import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;

/** Which installation the host belongs to, by its own note in /var/lib/slipway/host.json. */
public record OwnershipProbe(TargetId target) implements HostProbe<OwnershipProbe.Owner> {

    /** The note; empty fields if there is none. */
    public record Owner(String installation, String lineage) implements Reading {}

    @Override
    public Class<Owner> answers() {
        return Owner.class;
    }
}

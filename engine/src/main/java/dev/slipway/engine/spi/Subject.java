package dev.slipway.engine.spi;

import dev.slipway.state.Address;
import dev.slipway.state.Recorded;
import dev.slipway.state.TargetId;
import java.util.Optional;
import java.util.Set;

/**
 * One address and what is known of it before anything is read: it is desired, or recorded, or both.
 *
 * @param recorded what state says of it; if a change of it was begun and never recorded, what that change intended
 */
public record Subject(Address address, Optional<Resource> desired, Optional<Recorded> recorded) {

    /** Where it is: as desired, else as recorded. */
    public Set<TargetId> targets() {
        return desired.map(Resource::targets)
                .orElseGet(() -> recorded.<Set<TargetId>>map(Recorded::targets).orElse(Set.of()));
    }
}

package dev.slipway.engine.plan;

import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A change in its surroundings. All lists are in order.
 *
 * @param targets where its resource is
 * @param needs resources that it needs in order to exist; for something that goes, as recorded
 * @param requires names of milestones that it needs
 * @param provides names of milestones that it is a part of
 * @param lanes what it holds until it is ready
 * @param deadline how long it may take until it is ready; empty for the default
 * @param source its place in the document as {@code file:line:column}; empty if it has none
 */
public record PlannedChange(
        Change change,
        List<TargetId> targets,
        List<Address> needs,
        List<String> requires,
        List<String> provides,
        List<Lane> lanes,
        Optional<Duration> deadline,
        String source) {

    public PlannedChange {
        targets = List.copyOf(targets);
        needs = List.copyOf(needs);
        requires = List.copyOf(requires);
        provides = List.copyOf(provides);
        lanes = List.copyOf(lanes);
    }

    public Address address() {
        return change.address();
    }
}

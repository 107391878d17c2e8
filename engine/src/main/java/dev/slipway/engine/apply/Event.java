package dev.slipway.engine.apply;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import java.time.Duration;

/** Something that happened during an apply, without secrets. */
public sealed interface Event {

    /** A change or step begins. */
    record Started(Address address) implements Event {}

    /** Operations of it begin on a target; {@code place} is how the plan named it. */
    record Running(Address address, Place place, TargetId target, String summary) implements Event {}

    /** It is done and waits until it works. */
    record Waiting(Address address, String waitsFor, Duration since) implements Event {}

    /** The target called an error temporary; it is tried again after a while. */
    record Retrying(Address address, String why, Duration after) implements Event {}

    /** It has ended, after so long. */
    record Ended(Address address, Outcome outcome, Duration took) implements Event {}

    /** The run was told to stop and starts nothing new. */
    record Stopping() implements Event {}

    /** Takes events. Called by many threads, never by two at once. */
    @FunctionalInterface
    interface Listener {
        void heard(Event event);
    }
}

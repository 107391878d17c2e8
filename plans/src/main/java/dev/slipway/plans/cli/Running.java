package dev.slipway.plans.cli;

import dev.slipway.engine.apply.Event;
import dev.slipway.state.Address;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is under way at this moment, the longest first. Not for use by several threads at once. */
final class Running {

    private final Map<Address, Doing> doing = new LinkedHashMap<>();

    /**
     * @param what what it does or waits for; empty if nothing is known yet
     * @param sinceNanos when it began
     */
    record Doing(Address address, String what, long sinceNanos) {

        Duration lasts(long nowNanos) {
            return Duration.ofNanos(nowNanos - sinceNanos);
        }
    }

    void heard(Event event, long nowNanos) {
        switch (event) {
            case Event.Started(var address) -> doing.put(address, new Doing(address, "", nowNanos));
            case Event.Running(var address, _, var target, var summary) -> note(address, summary + " on " + target);
            case Event.Waiting(var address, var waitsFor, _) -> note(address, "waits for " + waitsFor);
            case Event.Retrying(var address, var why, _) -> note(address, "tries again: " + why);
            case Event.Ended(var address, _, _) -> doing.remove(address);
            case Event.Stopping _ -> {}
        }
    }

    private void note(Address address, String what) {
        doing.computeIfPresent(address, (_, before) -> new Doing(address, what, before.sinceNanos()));
    }

    List<Doing> list() {
        return List.copyOf(doing.values());
    }
}

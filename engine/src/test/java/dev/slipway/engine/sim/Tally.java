package dev.slipway.engine.sim;

import dev.slipway.engine.apply.Event;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Plan;
import dev.slipway.state.Address;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What lives have met, and how often: laws that hold where nothing happens show nothing. */
public final class Tally {

    private final TreeMap<String, Integer> counts = new TreeMap<>();

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    public SortedMap<String, Integer> counts() {
        return Collections.unmodifiableSortedMap(counts);
    }

    /** What was met less often than that, and how often it was. */
    public SortedMap<String, Integer> seldomerThan(Map<String, Integer> least) {
        var some = new TreeMap<String, Integer>();
        least.forEach((what, times) -> {
            var met = counts.getOrDefault(what, 0);
            if (met < times) {
                some.put(what, met);
            }
        });
        return some;
    }

    /** Counts what becomes of each change and step of a plan. */
    Event.Listener listening(Plan plan) {
        for (var planned : plan.changes().values()) {
            if (planned.change() instanceof Change.NoOp) {
                count("no-op planned");
            }
        }
        return event -> {
            switch (event) {
                case Event.Ended(var address, var outcome, _) ->
                    count(what(plan, address) + " "
                            + outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT));
                case Event.Retrying _ -> count("tried again");
                case Event.Waiting _ -> count("waited for");
                case Event.Stopping _ -> count("told to stop");
                case Event.Started _, Event.Running _ -> {}
            }
        };
    }

    private static String what(Plan plan, Address address) {
        var planned = plan.changes().get(address);
        return planned == null ? address.type() : planned.change().action();
    }
}

package dev.slipway.engine.apply;

import dev.slipway.engine.plan.Lane;
import dev.slipway.state.Address;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who waits for lanes, and who is in them. Those that want the same lanes wait behind each other, so that letting one
 * in costs no more when many wait. For one thread at a time.
 */
final class Queue {

    private final Map<List<Lane>, ArrayDeque<Address>> waiting = new LinkedHashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private int free;

    Queue(int parallelism) {
        this.free = parallelism;
    }

    void add(Address address, List<Lane> lanes) {
        waiting.computeIfAbsent(lanes, _ -> new ArrayDeque<>()).add(address);
    }

    /** Those that may begin now; they hold their lanes until they leave them. */
    List<Address> admit() {
        var admitted = new ArrayList<Address>();
        for (var entry : waiting.entrySet()) {
            while (!entry.getValue().isEmpty() && open(entry.getKey())) {
                enter(entry.getKey());
                admitted.add(entry.getValue().remove());
            }
        }
        waiting.values().removeIf(ArrayDeque::isEmpty);
        return admitted;
    }

    private boolean open(List<Lane> lanes) {
        for (var lane : lanes) {
            if (taken.getOrDefault(lane.name(), 0) >= lane.permits()) {
                return false;
            }
        }
        return free > 0;
    }

    private void enter(List<Lane> lanes) {
        for (var lane : lanes) {
            taken.merge(lane.name(), 1, Integer::sum);
        }
        free--;
    }

    void leave(List<Lane> lanes) {
        for (var lane : lanes) {
            taken.merge(lane.name(), -1, Integer::sum);
        }
        free++;
    }
}

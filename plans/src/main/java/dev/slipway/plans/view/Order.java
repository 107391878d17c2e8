package dev.slipway.plans.view;

import dev.slipway.engine.plan.Plan;
import dev.slipway.state.Address;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** An order in which the changes and steps of a plan may run: along its edges, and by address where that is open. */
final class Order {

    /** Knows nothing but addresses. */
    static final Order NONE = new Order();

    private final Map<Address, Integer> places = new HashMap<>();

    private Order() {}

    static Order of(Plan plan) {
        var nodes = new HashSet<Address>(plan.changes().keySet());
        nodes.addAll(plan.steps().keySet());
        var after = new HashMap<Address, List<Address>>();
        var waits = new HashMap<Address, Integer>();
        for (var edge : plan.edges()) {
            nodes.add(edge.first());
            nodes.add(edge.then());
            after.computeIfAbsent(edge.first(), _ -> new ArrayList<>()).add(edge.then());
            waits.merge(edge.then(), 1, Integer::sum);
        }
        var ready = new PriorityQueue<Address>();
        nodes.stream().filter(node -> !waits.containsKey(node)).forEach(ready::add);
        var order = new Order();
        for (var next = ready.poll(); next != null; next = ready.poll()) {
            order.places.put(next, order.places.size());
            for (var then : after.getOrDefault(next, List.of())) {
                if (waits.merge(then, -1, Integer::sum) == 0) {
                    ready.add(then);
                }
            }
        }
        return order;
    }

    List<Address> sorted(Collection<Address> addresses) {
        var sorted = new ArrayList<>(addresses);
        sorted.sort((one, other) -> {
            var byPlace = Integer.compare(place(one), place(other));
            return byPlace != 0 ? byPlace : one.compareTo(other);
        });
        return sorted;
    }

    private int place(Address address) {
        return places.getOrDefault(address, Integer.MAX_VALUE);
    }
}

package dev.slipway.engine.spi;

import dev.slipway.engine.target.Readings;
import dev.slipway.state.Address;
import dev.slipway.state.OpenStep;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a layer sees when all resources are planned.
 *
 * @param planned what was planned for every address of every layer
 * @param open closing steps of this layer that a killed run still owes: each has to be among the steps of the answer
 * @param lower what the layers arranged that this one stands on
 */
public record ArrangeRequest(
        SortedMap<Address, Planned> planned, Readings readings, List<OpenStep> open, Arrangement lower) {

    public ArrangeRequest {
        planned = Collections.unmodifiableSortedMap(new TreeMap<>(planned));
        open = List.copyOf(open);
    }
}

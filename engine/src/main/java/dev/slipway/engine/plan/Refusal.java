package dev.slipway.engine.plan;

import dev.slipway.state.Address;

/**
 * Why something is not planned although it was asked for.
 *
 * @param why what was found and what was expected
 * @param remedy what to do next
 * @param allow what {@code --allow} takes to let it be planned all the same; empty if nothing does
 */
public record Refusal(Address address, String why, String remedy, String allow) {}

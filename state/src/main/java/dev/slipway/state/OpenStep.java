package dev.slipway.state;

/**
 * A closing step that is owed, such as the uncordon of a node that was drained: its opening step has begun and it has
 * not ended yet. The next plan has it first.
 *
 * @param step the closing step's address
 * @param details what the layer needs to plan it anew, without secrets
 */
public record OpenStep(Address step, Value.MapOf details) {}

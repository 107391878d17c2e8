package dev.slipway.state;

/**
 * A change that was begun and whose outcome was never written: its run was killed. What became of it, only its target
 * can tell.
 *
 * @param address what was being changed
 * @param action the change's action, such as {@code create}
 * @param run the run that began it
 */
public record Unfinished(Address address, String action, String run) {}

package dev.slipway.engine.target;

import java.util.Optional;

/**
 * What became of a {@link Run}.
 *
 * @param completed how many of its operations were done, from the first on
 * @param failure why the next one was not; empty if all were done
 * @param outputs what operations yielded
 * @param after answers to the probes that were to be read afterwards; unreadable where the conversation broke off
 */
public record RunResult(int completed, Optional<Failure> failure, Outputs outputs, Readings after) {}

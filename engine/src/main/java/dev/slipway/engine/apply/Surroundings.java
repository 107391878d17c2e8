package dev.slipway.engine.apply;

import dev.slipway.engine.observe.Conversations;
import dev.slipway.engine.planner.Prepared;
import dev.slipway.engine.work.Cancellation;
import dev.slipway.engine.work.Workers;
import java.time.Duration;

/**
 * What every part of an apply works with.
 *
 * @param run identity of the run
 * @param patience how long a change may take that says nothing of its own
 */
public record Surroundings(
        Prepared prepared,
        Conversations conversations,
        Workers workers,
        Journal journal,
        Announcer announcer,
        Cancellation cancellation,
        String run,
        Duration patience) {}

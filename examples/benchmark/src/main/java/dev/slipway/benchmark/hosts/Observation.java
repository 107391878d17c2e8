package dev.slipway.benchmark.hosts;

import java.time.Duration;
import java.util.List;

/**
 * One observation of all targets of an installation.
 *
 * @param probes how many questions were asked
 * @param unreadable why the others had no answer, each reason once
 * @param took from the first connection to the last reading
 */
record Observation(int probes, List<String> unreadable, Duration took) {

    Observation {
        unreadable = List.copyOf(unreadable);
    }
}

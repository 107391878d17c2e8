package dev.slipway.host.way;

import java.time.Duration;

/**
 * How long a host is waited for.
 *
 * @param connect for a connection
 * @param silence while a living connection says nothing, before it counts as lost
 * @param absence while the host cannot be reached any more in the middle of an apply, as when it boots, before what is
 *     to be done on it fails
 */
public record Patience(Duration connect, Duration silence, Duration absence) {

    /** 10 seconds for a connection, 30 of silence, 5 minutes of absence. */
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(5));
}

package dev.slipway.engine.target;

import dev.slipway.state.Value;
import java.util.Set;

/**
 * What can be talked to, and the only thing that does I/O. Safe for use by several threads. A target never throws for
 * what the world did: failures are values.
 */
public interface Target extends AutoCloseable {

    /** Name of the entry of a target's way under which what was learned is kept. */
    String LEARNED = "learned";

    /**
     * Asks all probes in one conversation and changes nothing.
     *
     * @param probes questions to this target
     * @return an answer to each of them; all unreadable if the target cannot be reached
     */
    Readings read(Set<Probe<?>> probes);

    /** Does operations in order, up to the first that fails. */
    RunResult run(Run run);

    /**
     * What the conversation taught about reaching it, such as the fingerprint of its host key: kept in state for the day
     * on which the document forgets it. No secrets.
     */
    default Value.MapOf learned() {
        return Value.MapOf.EMPTY;
    }

    /** Ends the conversation. Never fails. */
    @Override
    void close();
}

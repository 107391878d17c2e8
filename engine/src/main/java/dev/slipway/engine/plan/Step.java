package dev.slipway.engine.plan;

import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.state.Address;
import dev.slipway.state.OpenStep;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What must happen once on the way and is no thing afterwards: a drain, a snapshot, a health gate, an uncordon. It is
 * in plan and journal, not in state.
 *
 * @param operations what to do; none for a gate that only waits
 * @param gate probes and what they must say before the step counts as done; empty if its operations say all
 * @param deadline how long it may take, its gate included; empty for the default
 * @param opens the closing step that is owed from the moment this one begins; empty for a step that opens nothing
 */
public record Step(
        Address address,
        String reason,
        Impact impact,
        List<Operation> operations,
        Optional<Gate> gate,
        Optional<Duration> deadline,
        Optional<OpenStep> opens) {

    public Step {
        operations = List.copyOf(operations);
    }

    /**
     * What a step waits for.
     *
     * @param waitsFor for people: {@code node-1 to be Ready}
     */
    public record Gate(String waitsFor, List<Probe<?>> probes, Judge judge) {
        public Gate {
            probes = List.copyOf(probes);
        }
    }

    /** Says whether readings let a gate open; pure. */
    @FunctionalInterface
    public interface Judge {
        Readiness judge(Readings readings);
    }
}

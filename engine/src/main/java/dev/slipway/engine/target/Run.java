package dev.slipway.engine.target;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a target is asked to do in one go.
 *
 * @param change what the operations belong to, for logs and for the lock on the target
 * @param operations what to do, in order; all of them are for this target
 * @param after probes to read afterwards in the same conversation, whatever became of the operations
 * @param outputs what earlier operations of the change yielded
 * @param deadline how long all of it may take
 */
public record Run(String change, List<Operation> operations, Set<Probe<?>> after, Outputs outputs, Duration deadline) {

    public Run {
        operations = List.copyOf(operations);
        after = Set.copyOf(after);
    }
}

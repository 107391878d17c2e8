package dev.slipway.plans.cli;

import dev.slipway.state.store.LockOutcome;
import dev.slipway.state.store.LockedState;
import dev.slipway.state.store.StateStore;
import java.util.List;

/** Takes the lock of a state, or says who has it. */
final class Locking {

    private Locking() {}

    static LockedState lock(StateStore store, String purpose, Screen screen) {
        return switch (store.lock(purpose)) {
            case LockOutcome.Granted(var locked, var from) -> {
                from.ifPresent(gone -> screen.say("took over the lock of a run that is gone: " + gone));
                yield locked;
            }
            case LockOutcome.Refused(_, var problem) -> throw new Refused(List.of(Complaint.of(problem)));
        };
    }
}

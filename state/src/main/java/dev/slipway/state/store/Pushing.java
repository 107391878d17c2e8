package dev.slipway.state.store;

import dev.slipway.state.State;
import dev.slipway.state.StateException;
import dev.slipway.state.StateProblem;
import java.nio.file.Path;

/** Whether a state may take the place of another. */
final class Pushing {

    private Pushing() {}

    static void check(State pushed, State present, String name, Path place) {
        if (!pushed.lineage().equals(present.lineage())) {
            throw new StateException(new StateProblem(
                    "the pushed state is of another installation",
                    name,
                    "found lineage " + pushed.lineage() + ", expected " + present.lineage() + " as in " + place,
                    "push the right file; only --force replaces a state by a foreign one"));
        }
        if (pushed.serial() < present.serial()) {
            throw new StateException(new StateProblem(
                    "the pushed state is older than the present one",
                    name,
                    "found serial " + pushed.serial() + ", expected " + present.serial() + " or later as in " + place,
                    "pull again and make the change in what you get; only --force goes back"));
        }
    }
}

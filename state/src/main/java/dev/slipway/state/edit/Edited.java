package dev.slipway.state.edit;

import dev.slipway.state.State;
import dev.slipway.state.StateProblem;
import java.util.List;

/** What came of changing a state by hand. */
public sealed interface Edited {

    /** The changed state, which is not written yet. */
    record Done(State state) implements Edited {}

    /** It would break something. */
    record Refused(List<StateProblem> problems) implements Edited {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

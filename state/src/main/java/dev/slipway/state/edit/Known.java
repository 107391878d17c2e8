package dev.slipway.state.edit;

import dev.slipway.state.Address;
import dev.slipway.state.State;
import dev.slipway.state.StateProblem;
import java.util.SortedSet;
import java.util.TreeSet;

/** The addresses that a state has anything under. */
final class Known {

    private Known() {}

    static boolean isKnown(State state, Address address) {
        return state.resources().containsKey(address)
                || state.openSteps().containsKey(address)
                || state.unfinished().containsKey(address);
    }

    static SortedSet<Address> all(State state) {
        var all = new TreeSet<>(state.resources().keySet());
        all.addAll(state.openSteps().keySet());
        all.addAll(state.unfinished().keySet());
        return all;
    }

    /** For an address that is not among them. */
    static StateProblem unknown(State state, Address address) {
        return new StateProblem(
                address + " is not in the state",
                "",
                Nearest.to(address, all(state))
                        .map(nearest -> "did you mean " + nearest + "?")
                        .orElse(""),
                "see what is with: slipway state list");
    }
}

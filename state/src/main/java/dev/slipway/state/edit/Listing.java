package dev.slipway.state.edit;

import dev.slipway.state.Address;
import dev.slipway.state.State;
import dev.slipway.state.Value;
import java.util.List;
import java.util.Optional;

/** What a state has, as lines for a person. */
public final class Listing {

    private Listing() {}

    /**
     * The addresses, sorted.
     *
     * @param patterns addresses with {@code *} for any text; all if there are none
     */
    public static List<Address> list(State state, List<String> patterns) {
        var globs = patterns.stream().map(Value.Unknown::new).toList();
        return Known.all(state).stream()
                .filter(address ->
                        globs.isEmpty() || globs.stream().anyMatch(glob -> glob.admits(Value.of(address.toString()))))
                .toList();
    }

    /** All that is known of one address; a secret by its reference only. Empty if nothing is. */
    public static Optional<String> show(State state, Address address) {
        return Known.isKnown(state, address) ? Optional.of(new Page().write(state, address)) : Optional.empty();
    }
}

package dev.slipway.engine.saved;

import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** An operation as a saved plan has it: it says what it would do, and no target can do it. */
record SavedOperation(Place place, Value.MapOf describe, String summary, String yields, SortedSet<String> used)
        implements Operation {

    SavedOperation {
        used = Collections.unmodifiableSortedSet(new TreeSet<>(used));
    }

    @Override
    public Set<String> uses() {
        return used;
    }
}

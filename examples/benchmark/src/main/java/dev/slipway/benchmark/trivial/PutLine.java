package dev.slipway.benchmark.trivial;

import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;
import java.util.Map;

/** Writes a line of the file; an empty value takes it away. */
record PutLine(Place place, String name, String value) implements Operation {

    @Override
    public Value.MapOf describe() {
        return Value.of(Map.of("operation", Value.of("PutLine"), "name", Value.of(name), "value", Value.of(value)));
    }

    @Override
    public String summary() {
        return value.isEmpty() ? "take line " + name + " away" : "write line " + name;
    }
}

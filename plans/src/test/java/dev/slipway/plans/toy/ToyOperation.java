package dev.slipway.plans.toy;

import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;
import java.util.Map;

/** Puts a thing, takes it away, or just happens. */
record ToyOperation(Place place, String verb, String name, Value.MapOf attributes) implements Operation {

    @Override
    public Value.MapOf describe() {
        return Value.of(Map.of("verb", Value.of(verb), "name", Value.of(name), "attributes", attributes));
    }

    @Override
    public String summary() {
        return verb + " " + name;
    }
}

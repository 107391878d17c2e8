package dev.slipway.engine.sim;

import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Place;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.Map;
import java.util.Set;

/** Something to do to a thing of a store. Whoever does it need not be the store itself. */
public sealed interface SimOperation extends Operation {

    TargetId store();

    String name();

    /** Makes it so. */
    record Put(Place place, TargetId store, String name, String value, long level) implements SimOperation {
        @Override
        public Value.MapOf describe() {
            return Value.of(
                    Map.of("put", Value.of(store + "/" + name), "value", Value.of(value), "level", Value.of(level)));
        }

        @Override
        public String summary() {
            return "put " + name + " = " + value;
        }
    }

    /** Starts it anew, so that it sees what it needs as that is now. */
    record Restart(Place place, TargetId store, String name) implements SimOperation {
        @Override
        public Value.MapOf describe() {
            return Value.of(Map.of("restart", Value.of(store + "/" + name)));
        }

        @Override
        public String summary() {
            return "restart " + name;
        }
    }

    /** Takes it away. */
    record Drop(Place place, TargetId store, String name) implements SimOperation {
        @Override
        public Value.MapOf describe() {
            return Value.of(Map.of("drop", Value.of(store + "/" + name)));
        }

        @Override
        public String summary() {
            return "drop " + name;
        }
    }

    /** Tells a secret to those that come after it. */
    record Tell(Place place, TargetId store, String name, String yields) implements SimOperation {

        /** What it tells. */
        public static final String SECRET = "nobody-may-print-this";

        @Override
        public Value.MapOf describe() {
            return Value.of(Map.of("tell", Value.of(store + "/" + name)));
        }

        @Override
        public String summary() {
            return name;
        }
    }

    /** Needs to be told. */
    record Hear(Place place, TargetId store, String name, Set<String> uses) implements SimOperation {
        @Override
        public Value.MapOf describe() {
            return Value.of(Map.of("hear", Value.of(store + "/" + name)));
        }

        @Override
        public String summary() {
            return name;
        }
    }

    /** Does something that leaves no thing: only the log of the world has it. */
    record Act(Place place, TargetId store, String name) implements SimOperation {
        @Override
        public Value.MapOf describe() {
            return Value.of(Map.of("act", Value.of(store + "/" + name)));
        }

        @Override
        public String summary() {
            return name;
        }
    }
}

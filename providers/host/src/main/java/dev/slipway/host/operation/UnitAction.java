package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;

/** Does one thing to a unit. */
public record UnitAction(Place place, String unit, Verb verb) implements HostOperation {

    /** What can be done to a unit. */
    public enum Verb {
        ENABLE("enable"),
        DISABLE("disable"),
        START("start"),
        STOP("stop"),
        RESTART("restart"),
        RELOAD("reload"),
        MASK("mask"),
        UNMASK("unmask"),
        RESET_FAILED("reset-failed");

        private final String words;

        Verb(String words) {
            this.words = words;
        }

        /** systemctl's own word for it. */
        public String words() {
            return words;
        }
    }

    @Override
    public String summary() {
        return verb.words() + " unit " + unit;
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("UnitAction")
                .and("unit", unit)
                .and("verb", verb.words())
                .build();
    }
}

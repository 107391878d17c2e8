package dev.slipway.engine.spi;

import dev.slipway.state.Value;

/** What a document asks of one attribute. It never depends on what is observed. */
public record Wish(Value value, Rule rule) {

    public static Wish exactly(Value value) {
        return new Wish(value, Rule.EXACTLY);
    }
}

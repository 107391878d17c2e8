package dev.slipway.plans.document;

import dev.slipway.engine.document.Source;

/**
 * A document before it is read.
 *
 * @param source what problems show of it
 * @param text all of it; nobody but the YAML reader has a use for this
 */
record DocumentText(Source source, String text) {

    static DocumentText of(String name, String text) {
        return new DocumentText(Source.of(name, text), text);
    }

    @Override
    public String toString() {
        return source.name();
    }
}

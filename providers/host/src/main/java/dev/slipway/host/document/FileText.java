package dev.slipway.host.document;

import dev.slipway.engine.document.value.Scalar;

/** What is in a file, on as many lines as it has. */
@Scalar(noun = "a text", example = "hello")
public record FileText(String text) {

    public FileText {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text has no zero bytes");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}

package dev.slipway.host.document;

import dev.slipway.engine.document.value.Scalar;
import java.nio.charset.StandardCharsets;

/** What is in a file, on as many lines as it has. */
@Scalar(noun = "a text", example = "hello")
public record FileText(String text) {

    private static final int LARGEST = 256 * 1024;

    public FileText {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text has no zero bytes");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new IllegalArgumentException("it has more than 256 KiB; put it into a file and name that as source");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}

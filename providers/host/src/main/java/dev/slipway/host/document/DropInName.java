package dev.slipway.host.document;

import dev.slipway.engine.document.value.Scalar;
import java.util.regex.Pattern;

/** Name of a drop-in of a unit, without its ending. */
@Scalar(noun = "the name of a drop-in", pattern = DropInName.PATTERN, example = "10-limits")
public record DropInName(String text) implements Comparable<DropInName> {

    static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9_.@-]*";
    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    public DropInName {
        if (!COMPILED.matcher(text).matches()) {
            throw new IllegalArgumentException("the name of a drop-in has letters, digits, _ . @ and -");
        }
    }

    @Override
    public int compareTo(DropInName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

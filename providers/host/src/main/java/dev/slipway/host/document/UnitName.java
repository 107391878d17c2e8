package dev.slipway.host.document;

import dev.slipway.engine.document.value.Scalar;
import java.util.regex.Pattern;

/** Name of a systemd unit with its type. */
@Scalar(noun = "the name of a unit", pattern = UnitName.PATTERN, example = "chrony.service")
public record UnitName(String text) implements Comparable<UnitName> {

    static final String PATTERN =
            "[A-Za-z0-9:_.@\\\\-]+\\.(service|socket|timer|path|mount|automount|target|slice|swap)";
    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    public UnitName {
        if (!COMPILED.matcher(text).matches()) {
            throw new IllegalArgumentException("the name of a unit ends with its type, such as .service");
        }
    }

    @Override
    public int compareTo(UnitName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

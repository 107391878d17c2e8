package dev.slipway.engine.document;

/**
 * What the readers of YAML take a scalar for. They disagree: by YAML 1.1 {@code yes} is a flag, {@code 0644} is 420 and
 * {@code 12:30} is 750; by YAML 1.2 they are texts and 644. What any of them takes for something else than text is not
 * accepted as text here without quotes.
 */
public enum PlainScalar {
    TEXT,
    NULL,
    /** {@code true} or {@code false}. */
    FLAG,
    /** What only some readers take for a flag: {@code yes}, {@code Off}, {@code True}. */
    OLD_FLAG,
    /** A whole number in the one way that all readers agree on. */
    WHOLE,
    /** A whole number in another way: {@code 0644}, {@code 0x1F}, {@code 1_000}, {@code 12:30}. */
    OLD_WHOLE,
    /** A number with a fraction or an exponent, or none at all as {@code .inf}. */
    FRACTION;

    public static PlainScalar of(Node.Scalar scalar) {
        return scalar.style() == Node.Style.PLAIN ? of(scalar.text()) : TEXT;
    }

    /** What a text is taken for that was written without quotes. */
    public static PlainScalar of(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> NULL;
            case "true", "false" -> FLAG;
            case "True", "TRUE", "False", "FALSE" -> OLD_FLAG;
            case "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF" -> OLD_FLAG;
            case "y", "Y", "n", "N" -> OLD_FLAG;
            default -> NumberNotation.of(text);
        };
    }
}

package dev.slipway.engine.document;

/** Says in words what stands in a document. Not to be asked about what may be a secret. */
public final class Found {

    private static final int LONGEST = 60;
    private static final int LONGEST_PATH = 4096;

    private Found() {}

    /** What a node is, with its text if it is short: {@code the text "abc"}. */
    public static String in(Node node) {
        return switch (node) {
            case Node.Mapping(_, var entries) -> entries.isEmpty() ? "an empty mapping" : "a mapping";
            case Node.Sequence(_, var items) -> items.isEmpty() ? "an empty list" : "a list";
            case Node.Refused _ -> "something that was refused";
            case Node.Scalar scalar -> inScalar(scalar);
        };
    }

    private static String inScalar(Node.Scalar scalar) {
        return switch (PlainScalar.of(scalar)) {
            case NULL -> "no value";
            case FLAG, OLD_FLAG -> "the flag " + shortened(scalar.text());
            case WHOLE, OLD_WHOLE, FRACTION -> "the number " + shortened(scalar.text());
            case TEXT -> "the text " + quoted(scalar.text());
        };
    }

    /** What kind of thing a node is, without anything of its content. */
    public static String kindOf(Node node) {
        return node instanceof Node.Scalar scalar
                ? switch (PlainScalar.of(scalar)) {
                    case NULL -> "no value";
                    case FLAG, OLD_FLAG, WHOLE, OLD_WHOLE, FRACTION, TEXT -> "a plain value";
                }
                : in(node);
    }

    /** A text in quotes, on one line, shortened, with nothing in it that a terminal would obey. */
    public static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    /** A text on one line, shortened, with nothing in it that a terminal would obey and no user of a URL. */
    public static String shortened(String text) {
        return shown(text, LONGEST);
    }

    /** A path, which is of use as a whole only, with nothing in it that a terminal would obey. */
    public static String path(String text) {
        return shown(text, LONGEST_PATH);
    }

    private static String shown(String written, int longest) {
        var text = withoutUser(written);
        var shown = new StringBuilder();
        var count = 0;
        for (var i = 0; i < text.length() && count < longest; count++) {
            var c = text.codePointAt(i);
            i += Character.charCount(c);
            shown.appendCodePoint(Glyph.of(c));
        }
        return shown + (text.codePointCount(0, text.length()) > longest ? "…" : "");
    }

    /** A URL without its user and password, however badly it is written. */
    private static String withoutUser(String text) {
        var scheme = text.indexOf("://");
        var at = text.lastIndexOf('@');
        return scheme < 0 || at < scheme ? text : text.substring(0, scheme) + "://***" + text.substring(at);
    }
}

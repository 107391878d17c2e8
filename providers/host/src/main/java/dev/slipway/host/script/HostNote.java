package dev.slipway.host.script;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The note on a host that says which installation it belongs to: a JSON object of two texts. */
record HostNote(String installation, String lineage) {

    private static final String TEXT = "\"((?:[^\"\\\\\\p{Cntrl}]|\\\\[\"\\\\/bfnrt]|\\\\u[0-9A-Fa-f]{4})*)\"";
    private static final Pattern NOTE = Pattern.compile(
            "\\s*\\{\\s*\"installation\"\\s*:\\s*" + TEXT + "\\s*,\\s*\"lineage\"\\s*:\\s*" + TEXT + "\\s*}\\s*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9A-Fa-f]{4}|.)");

    static Optional<HostNote> parse(String text) {
        var note = NOTE.matcher(text);
        return note.matches()
                ? Optional.of(new HostNote(plain(note.group(1)), plain(note.group(2))))
                : Optional.empty();
    }

    /** As it is written. */
    String text() {
        return "{" + whose() + ",\"lineage\":" + quoted(lineage) + "}\n";
    }

    /** The part that says whose host it is, as it is written. */
    String whose() {
        return "\"installation\":" + quoted(installation);
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == 127) {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    private static String plain(String json) {
        return ESCAPE.matcher(json).replaceAll(escape -> Matcher.quoteReplacement(character(escape.group(1))));
    }

    private static String character(String escape) {
        return switch (escape.charAt(0)) {
            case 'u' -> Character.toString((char) Integer.parseInt(escape.substring(1), 16));
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            default -> escape;
        };
    }
}

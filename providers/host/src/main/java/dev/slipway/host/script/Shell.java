package dev.slipway.host.script;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one place where text becomes a part of a shell script. */
final class Shell {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_/.:=@%+,-]+");

    private Shell() {}

    /** A text as one word, which every POSIX shell takes for exactly this text. */
    static String word(String text) throws UnfitText {
        if (text.indexOf('\0') >= 0) {
            throw new UnfitText("a text with a NUL character cannot be given to a program");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new UnfitText("a text with half a character (a lone surrogate) cannot be given to a program");
        }
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /** Words with blanks between them. The first is a name that we chose. */
    static String line(List<String> words) throws UnfitText {
        var line = new StringBuilder();
        for (var word : words) {
            line.append(line.isEmpty() ? "" : " ").append(word(word));
        }
        return line.toString();
    }

    /** Sets a variable, whose name we chose. */
    static String assignment(String name, String text) throws UnfitText {
        return name + "=" + word(text);
    }

    /** A pattern for grep -E that stands for exactly this text. */
    static String expression(String text) {
        return text.chars()
                .mapToObj(c -> Character.isLetterOrDigit(c) || c == '-'
                        ? Character.toString(c)
                        : "[" + Character.toString(c) + "]")
                .collect(Collectors.joining());
    }
}

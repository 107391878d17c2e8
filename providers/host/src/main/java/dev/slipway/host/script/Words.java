package dev.slipway.host.script;

import java.util.List;
import java.util.regex.Pattern;

/** Shortens what programs say to what a reader needs. */
final class Words {

    private static final int LINES = 12;
    private static final int LENGTH = 2000;
    private static final Pattern CONTROL = Pattern.compile("\\e\\[[0-9;]*[A-Za-z]|[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern TELLING = Pattern.compile(
            "^(E: |W: Failed|Err:|dpkg: error|.*: error: |error: |Error: |\\[ERROR ).*", Pattern.CASE_INSENSITIVE);

    private Words() {}

    /** One line, without control characters. */
    static String oneLine(String text) {
        var line = String.join("; ", clean(text)).strip();
        return line.length() > 400 ? line.substring(0, 400) + "…" : line;
    }

    /**
     * What a program that failed had to say: the lines that tell of errors if there are any, else its last lines.
     *
     * @param error the end of its standard error
     * @param output the end of its standard output
     */
    static String ofFailure(String error, String output) {
        var all = clean(error);
        if (all.isEmpty()) {
            all = clean(output);
        }
        var telling =
                all.stream().filter(line -> TELLING.matcher(line).matches()).toList();
        var chosen = telling.isEmpty()
                ? all.subList(Math.max(0, all.size() - LINES), all.size())
                : telling.subList(0, Math.min(telling.size(), LINES));
        var text = String.join("\n", chosen);
        return text.length() > LENGTH ? text.substring(0, LENGTH) + "…" : text;
    }

    private static List<String> clean(String text) {
        return CONTROL.matcher(text.replace('\r', '\n'))
                .replaceAll("")
                .lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isBlank())
                .toList();
    }
}

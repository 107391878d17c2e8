package dev.slipway.plans.view;

import java.util.List;

/** Text as Markdown shows it, whatever is in it: no markup, no HTML, no mention of a person. */
final class MarkdownText {

    private static final String SPECIAL = "\\`*_{}[]()#+-.!|~>";
    /** An invisible joiner: a name with it in front is not told that it was mentioned. */
    private static final String NO_MENTION = "&#8203;";

    private MarkdownText() {}

    /** Prose on one line. */
    static String prose(String text) {
        var line = Printable.line(text);
        var escaped = new StringBuilder();
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '&' -> escaped.append("&amp;");
                case '@' -> escaped.append('@').append(NO_MENTION);
                default -> {
                    if (SPECIAL.indexOf(c) >= 0 && matters(line, i)) {
                        escaped.append('\\');
                    }
                    escaped.append(c);
                }
            }
        }
        return escaped.toString();
    }

    /** Full stops and the like mean nothing inside a line, and a text full of backslashes cannot be read as it is. */
    private static boolean matters(String line, int at) {
        return switch (line.charAt(at)) {
            case '.', ')', '+', '-', '#', '!', '>', '{', '}', '(' -> at == 0;
            default -> true;
        };
    }

    /** Code on one line. */
    static String code(String text) {
        var line = text.isEmpty() ? " " : Printable.line(text);
        var fence = "`".repeat(longestRun(line) + 1);
        var pad = line.startsWith("`") || line.endsWith("`") || line.startsWith(" ") ? " " : "";
        return fence + pad + line + pad + fence;
    }

    /** Lines of a diff, behind a fence that none of them ends. */
    static String diff(List<DetailLine> lines) {
        var text = new StringBuilder();
        var longest = 2;
        for (var line : lines) {
            longest = Math.max(longest, longestRun(line.text()));
        }
        var fence = "`".repeat(longest + 1);
        text.append(fence).append("diff\n");
        lines.forEach(line -> text.append(mark(line)).append('\n'));
        return text.append(fence).append('\n').toString();
    }

    private static String mark(DetailLine line) {
        return line.kind() == DetailLine.Kind.CHANGES ? "! " + line.text() : line.marked();
    }

    private static int longestRun(String text) {
        var longest = 0;
        var run = 0;
        for (var i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}

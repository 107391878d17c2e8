package dev.slipway.plans.document;

import dev.slipway.engine.document.Position;
import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Problems;

/**
 * Refuses characters that cannot be seen: controls, other line breaks than the usual, and those that turn the direction
 * of writing, so that what a reviewer reads is what is there.
 */
final class Characters {

    private static final int MOST = 20;

    private Characters() {}

    /** Tells of the first on each line; false if there is any. */
    static boolean check(DocumentText document, Problems problems) {
        var text = document.text();
        var found = 0;
        var line = 1;
        var lineStart = 0;
        var told = 0;
        for (var i = 0; i < text.length() && found < MOST; i++) {
            var c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                line++;
                lineStart = i + 1;
            } else if (c != '\t' && c != '\r' && !isVisible(c) && told != line) {
                var column = text.codePointCount(lineStart, i) + 1;
                problems.add(Problem.error(
                        "a character that cannot be seen",
                        Position.at(document.source(), line, column),
                        "found U+%04X, %s".formatted((int) c, kind(c)),
                        "remove it, or write it as an escape in double quotes"));
                told = line;
                found++;
            }
        }
        return found == 0;
    }

    private static boolean isVisible(char c) {
        if (c < 0x20 || (c >= 0x7f && c < 0xa0) || c == '\ufeff' || c >= '\ufffe') {
            return false;
        }
        return !isBreak(c) && !turns(c);
    }

    private static String kind(char c) {
        if (isBreak(c)) {
            return "which some programs take for a line break";
        }
        return turns(c) ? "which turns the direction of writing" : "a control character";
    }

    private static boolean isBreak(char c) {
        return c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static boolean turns(char c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069') || c == '\u200e' || c == '\u200f';
    }
}

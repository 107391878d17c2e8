package dev.slipway.plans.document;

import dev.slipway.engine.document.Position;
import dev.slipway.engine.document.Source;
import dev.slipway.engine.document.binding.SecretKeys;
import java.util.regex.Pattern;

/**
 * Hides what stands behind keys that are called like secrets in a text that is no YAML, where nothing better than its
 * lines is known. It rather hides too much.
 */
final class SecretLines {

    /** A word with a colon behind it, or behind a question mark: both ways to write a key. Linear on any text. */
    private static final Pattern KEY =
            Pattern.compile("(?<![\\w-])([\\w-]{1,64}+)[\"']?\\s*+:|^\\s*+\\?\\s++[\"']?([\\w-]{1,64}+)");

    /** What begins like a mapping, or is nothing. */
    private static final Pattern MAPPING = Pattern.compile("\\s*+($|#|\\{\\s*+([\"']?[\\w-]++[\"']?\\s*+:|\\}|$))");

    private SecretLines() {}

    static void hide(DocumentText document, SecretKeys secrets) {
        var lines = document.text().split("\r\n|\r|\n", -1);
        for (var i = 0; i < lines.length; i++) {
            var url = lines[i].indexOf("://");
            if (url >= 0 && lines[i].indexOf('@', url) >= 0) {
                hide(document.source(), lines[i], i + 1, url, i + 1);
            }
            var matcher = KEY.matcher(lines[i]);
            while (matcher.find()) {
                var key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                if (key != null && isSecret(secrets, key, lines[i], matcher.end())) {
                    var last = lastLine(lines, i, matcher.end());
                    hide(document.source(), lines[i], i + 1, matcher.end(), last + 1);
                    i = last;
                    break;
                }
            }
        }
    }

    /** What is in the place of a mapping that holds a secret may be the secret, if it does not begin like a mapping. */
    private static boolean isSecret(SecretKeys secrets, String key, String line, int from) {
        return secrets.isSecret(key)
                || (secrets.isHolder(key)
                        && !MAPPING.matcher(line).region(from, line.length()).lookingAt());
    }

    private static void hide(Source source, String line, int number, int from, int last) {
        var start = from;
        while (start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        var column = line.codePointCount(0, start) + 1;
        source.hide(new Position(source, number, column, last, Integer.MAX_VALUE));
    }

    /** What is indented deeper goes with it, and so does everything up to a quote that ends what one began. */
    private static int lastLine(String[] lines, int first, int from) {
        var value = lines[first].substring(from).strip();
        if (value.startsWith("\"") || value.startsWith("'")) {
            var quote = value.charAt(0);
            if (value.indexOf(quote, 1) < 0) {
                var last = first + 1;
                while (last < lines.length - 1 && lines[last].indexOf(quote) < 0) {
                    last++;
                }
                return Math.min(last, lines.length - 1);
            }
        }
        var last = first;
        var indentation = indentation(lines[first]);
        while (last + 1 < lines.length
                && (lines[last + 1].isBlank()
                        || indentation(lines[last + 1]) > indentation
                        || lines[last + 1].stripLeading().startsWith(":"))) {
            last++;
        }
        return last;
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }
}

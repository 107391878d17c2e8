package dev.slipway.engine.document;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant. */
public final class Suggestion {

    private static final int LONGEST = 64;

    private Suggestion() {}

    /** The one of the known words that is nearest to what was written, if one is near enough. */
    public static Optional<String> among(Collection<String> known, String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = plain(written);
        String nearest = null;
        var least = Integer.MAX_VALUE;
        for (var word : known) {
            var candidate = plain(word);
            var allowed = Math.max(1, Math.min(plain.length(), candidate.length()) / 3);
            if (Math.abs(plain.length() - candidate.length()) > allowed) {
                continue;
            }
            var distance = distance(plain, candidate);
            if (distance <= allowed && distance < least && candidate.length() > distance) {
                least = distance;
                nearest = word;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The same word in another spelling: {@code known_hosts}, {@code KnownHosts} and {@code knownHosts}. */
    static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
    }

    /** How many letters have to be inserted, removed, replaced or swapped with the next. */
    private static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (var i = 0; i <= a.length(); i++) {
            rows[i][0] = i;
        }
        for (var j = 0; j <= b.length(); j++) {
            rows[0][j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            for (var j = 1; j <= b.length(); j++) {
                var replaced = rows[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                rows[i][j] = Math.min(replaced, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[a.length()][b.length()];
    }
}

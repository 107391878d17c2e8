package dev.slipway.state.edit;

import dev.slipway.state.Address;
import java.util.Collection;
import java.util.Optional;

/** Finds the address that somebody may have meant. */
final class Nearest {

    /** One letter in so many may be wrong. */
    private static final int LETTERS_PER_ERROR = 4;

    private Nearest() {}

    static Optional<Address> to(Address meant, Collection<Address> known) {
        var text = meant.toString();
        var best = Optional.<Address>empty();
        var least = text.length() / LETTERS_PER_ERROR + 1;
        for (var address : known) {
            var distance = distance(text, address.toString(), least);
            if (distance < least) {
                least = distance;
                best = Optional.of(address);
            }
        }
        return best;
    }

    /** How many letters have to be added, dropped or changed; no more than the limit. */
    private static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) >= limit) {
            return limit;
        }
        var row = new int[other.length() + 1];
        for (var j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return Math.min(row[other.length()], limit);
    }
}

package dev.slipway.state;

import java.util.Optional;

/**
 * The name of one thing that Slipway looks after, stable for its life and readable in a review:
 * {@code host.file[node-1:/etc/docker/daemon.json]}. Its text is {@code type[key]}.
 *
 * <p>A plan of a large installation makes, compares and sorts millions of them, so that this is plain code.
 *
 * @param type the layer and the kind of thing in it, {@code layer.kind}
 * @param key what tells it from others of its type; free text on one line
 */
public record Address(String type, String key) implements Comparable<Address> {

    public Address {
        if (!isType(type)) {
            throw new IllegalArgumentException("not a type: '" + type + "' (expected layer.kind in lower case)");
        }
        if (!isKey(key)) {
            throw new IllegalArgumentException("not a key of an address: '" + key + "' (expected one line of text)");
        }
    }

    /** Reads what {@link #toString} writes; empty if the text is no address. */
    public static Optional<Address> parse(String text) {
        var open = text.indexOf('[');
        if (open < 1 || !text.endsWith("]")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Address(text.substring(0, open), text.substring(open + 1, text.length() - 1)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The layer that the thing belongs to. */
    public String layer() {
        return type.substring(0, type.indexOf('.'));
    }

    @Override
    public int compareTo(Address other) {
        return type.equals(other.type) ? key.compareTo(other.key) : type.compareTo(other.type);
    }

    @Override
    public String toString() {
        return type + '[' + key + ']';
    }

    /** Words of small letters, digits and hyphens, at least two, each beginning with a letter, with dots between. */
    private static boolean isType(String type) {
        var dots = 0;
        var atStart = true;
        for (var i = 0; i < type.length(); i++) {
            var c = type.charAt(i);
            var letter = c >= 'a' && c <= 'z';
            if (!letter && (atStart || (c != '.' && c != '-' && (c < '0' || c > '9')))) {
                return false;
            }
            atStart = c == '.';
            dots += atStart ? 1 : 0;
        }
        return dots > 0 && !atStart;
    }

    private static boolean isKey(String key) {
        for (var i = 0; i < key.length(); i++) {
            if (key.charAt(i) < ' ' || key.charAt(i) == 0x7f) {
                return false;
            }
        }
        return !key.isEmpty();
    }
}

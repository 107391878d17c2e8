package dev.slipway.state;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of one thing that Slipway looks after, stable for its life and readable in a review:
 * {@code host.file[node-1:/etc/docker/daemon.json]}. Its text is {@code type[key]}.
 *
 * @param type the layer and the kind of thing in it, {@code layer.kind}
 * @param key what tells it from others of its type; free text on one line
 */
public record Address(String type, String key) implements Comparable<Address> {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");
    private static final Comparator<Address> ORDER =
            Comparator.comparing(Address::type).thenComparing(Address::key);

    public Address {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("not a type: '" + type + "' (expected layer.kind in lower case)");
        }
        if (key.isEmpty() || key.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
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
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return type + '[' + key + ']';
    }
}

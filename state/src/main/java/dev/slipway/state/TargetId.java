package dev.slipway.state;

/**
 * What can be talked to, by kind and name: {@code host:node-1}, {@code cluster:acme}.
 *
 * @param kind {@code host}, {@code cluster} or {@code registry}, or what a layer adds
 */
public record TargetId(String kind, String name) implements Comparable<TargetId> {

    public TargetId {
        if (kind.isEmpty() || kind.indexOf(':') >= 0 || name.isEmpty()) {
            throw new IllegalArgumentException("not a target: '" + kind + ":" + name + "' (expected kind:name)");
        }
    }

    /** Reads what {@link #toString} writes. */
    public static TargetId parse(String text) {
        var colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not a target: '" + text + "' (expected kind:name)");
        }
        return new TargetId(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(TargetId other) {
        var byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return kind + ':' + name;
    }
}

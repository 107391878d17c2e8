package dev.slipway.engine.sim;

import java.util.Map;

/** What a test expects to be in a map. */
public final class There {

    private There() {}

    /** The value under a key; a failure that shows the map if there is none. */
    public static <K, V> V at(Map<K, V> map, K key) {
        var value = map.get(key);
        if (value == null) {
            throw new AssertionError("there is no " + key + " in " + map);
        }
        return value;
    }
}

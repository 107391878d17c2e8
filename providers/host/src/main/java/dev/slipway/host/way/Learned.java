package dev.slipway.host.way;

import dev.slipway.engine.target.Target;
import dev.slipway.state.Value;
import java.util.TreeMap;

/**
 * What earlier conversations taught about a host, beside what its way says.
 *
 * @param machineId its machine-id; empty if unknown
 * @param fingerprint of the key by which it was believed; empty if unknown
 */
public record Learned(String machineId, String fingerprint) {

    /** Nothing. */
    public static final Learned NOTHING = new Learned("", "");

    /** What is in a way from state, under {@link Target#LEARNED}. */
    public static Learned of(Value.MapOf way) {
        return way.find(Target.LEARNED).orElse(Value.MapOf.EMPTY) instanceof Value.MapOf map
                ? new Learned(
                        map.text("machineId").orElse(""),
                        map.text("fingerprint").orElse(""))
                : NOTHING;
    }

    /** As state keeps it; nothing of what is unknown. */
    public Value.MapOf value() {
        var entries = new TreeMap<String, Value>();
        if (!machineId.isEmpty()) {
            entries.put("machineId", Value.of(machineId));
        }
        if (!fingerprint.isEmpty()) {
            entries.put("fingerprint", Value.of(fingerprint));
        }
        return new Value.MapOf(entries);
    }
}

package dev.slipway.host.probe;

import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;
import java.util.List;

/** What systemd says of a unit. */
public record UnitProbe(TargetId target, String unit) implements HostProbe<UnitProbe.Unit> {

    /**
     * Its state, in systemd's own words.
     *
     * @param load {@code loaded}, {@code not-found}, {@code masked} …
     * @param active {@code active}, {@code inactive}, {@code failed}, {@code activating} …
     * @param sub {@code running}, {@code dead}, {@code auto-restart} …
     * @param enabled {@code enabled}, {@code disabled}, {@code masked}, {@code static} …; empty if there is no unit
     *     file
     * @param result {@code success}, or why it failed: {@code exit-code}
     * @param fragment path of its unit file; empty if it has none
     * @param dropIns paths of its drop-ins, in order
     * @param reloadNeeded whether its files changed since systemd read them
     * @param since when it became active, microseconds since boot; 0 if it is not
     * @param restarts how often systemd restarted it by itself
     */
    public record Unit(
            String load,
            String active,
            String sub,
            String enabled,
            String result,
            String fragment,
            List<String> dropIns,
            boolean reloadNeeded,
            long since,
            long restarts)
            implements Reading {
        public Unit {
            dropIns = List.copyOf(dropIns);
        }
    }

    @Override
    public Class<Unit> answers() {
        return Unit.class;
    }
}

package dev.slipway.host.probe;

import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;

/** What machine this is. */
public record SystemProbe(TargetId target) implements HostProbe<SystemProbe.Machine> {

    /**
     * The machine.
     *
     * @param system {@code ID} of os-release: {@code debian}
     * @param version {@code VERSION_ID} of os-release: {@code 12}
     * @param codename {@code VERSION_CODENAME} of os-release: {@code bookworm}
     * @param architecture Debian's name for it: {@code amd64}
     * @param memory bytes of RAM
     * @param cgroups 1 or 2
     * @param bootId changes with each boot
     * @param clock its clock, milliseconds since 1970, read once in the middle of the conversation
     */
    public record Machine(
            String hostname,
            String machineId,
            String bootId,
            String system,
            String version,
            String codename,
            String architecture,
            String kernel,
            int processors,
            long memory,
            int cgroups,
            long clock)
            implements Reading {}

    @Override
    public Class<Machine> answers() {
        return Machine.class;
    }
}

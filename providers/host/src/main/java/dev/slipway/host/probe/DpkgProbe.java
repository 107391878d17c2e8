package dev.slipway.host.probe;

import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;
import java.util.List;

/** Whether dpkg was interrupted and has to be repaired, and who holds its lock. */
public record DpkgProbe(TargetId target) implements HostProbe<DpkgProbe.Dpkg> {

    /**
     * Its state.
     *
     * @param broken packages that are unpacked, half-installed or half-configured, or whose triggers wait
     * @param interrupted whether {@code dpkg --configure -a} is asked for (files in /var/lib/dpkg/updates)
     * @param lockHolder who holds the lock, {@code apt-get (pid 812)}; empty if nobody does
     */
    public record Dpkg(List<String> broken, boolean interrupted, String lockHolder) implements Reading {
        public Dpkg {
            broken = List.copyOf(broken);
        }
    }

    @Override
    public Class<Dpkg> answers() {
        return Dpkg.class;
    }
}

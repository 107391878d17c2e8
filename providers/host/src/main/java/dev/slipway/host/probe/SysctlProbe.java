package dev.slipway.host.probe;

import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;
import java.util.Optional;

/** The value that a kernel setting has now. */
public record SysctlProbe(TargetId target, String key) implements HostProbe<SysctlProbe.Setting> {

    /**
     * Its value, white space folded to single blanks; empty if the kernel has no such setting (its module is not
     * loaded).
     */
    public record Setting(Optional<String> value) implements Reading {}

    @Override
    public Class<Setting> answers() {
        return Setting.class;
    }
}

package dev.slipway.host.probe;

import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;

/** Whether a kernel module is there now. */
public record ModuleProbe(TargetId target, String name) implements HostProbe<ModuleProbe.Module> {

    /**
     * Its state.
     *
     * @param loaded loaded now, or built into the kernel
     * @param builtIn built into the kernel, so that it cannot be unloaded
     * @param available whether modprobe would find it
     */
    public record Module(boolean loaded, boolean builtIn, boolean available) implements Reading {}

    @Override
    public Class<Module> answers() {
        return Module.class;
    }
}

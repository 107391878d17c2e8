package dev.slipway.host.probe;

import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;

/** What dpkg says of a package. */
public record PackageProbe(TargetId target, String name) implements HostProbe<PackageProbe.Installed> {

    /**
     * Its state.
     *
     * @param version installed version; empty if it is not installed
     * @param status the last word of dpkg's status: {@code installed}, {@code half-configured}, {@code config-files},
     *     {@code not-installed} …
     * @param held whether it is held back from upgrades
     */
    public record Installed(String version, String status, boolean held) implements Reading {}

    @Override
    public Class<Installed> answers() {
        return Installed.class;
    }
}

package dev.slipway.host.probe;

import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;

/** Whether a TCP connection from this host succeeds, within two seconds. */
public record ConnectProbe(TargetId target, String address, int port) implements HostProbe<ConnectProbe.Connected> {

    /**
     * What came of it.
     *
     * @param outcome {@code open}, {@code refused} (the way is free, nobody listens) or {@code silent}
     */
    public record Connected(String outcome) implements Reading {}

    @Override
    public Class<Connected> answers() {
        return Connected.class;
    }
}

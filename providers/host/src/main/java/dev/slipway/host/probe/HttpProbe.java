package dev.slipway.host.probe;

import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;

/** What an HTTP GET on the loopback interface answers, within two seconds. */
public record HttpProbe(TargetId target, String url) implements HostProbe<HttpProbe.Answered> {

    /**
     * What came of it.
     *
     * @param status the HTTP status; 0 if there was no answer
     * @param body the first 4 KiB
     */
    public record Answered(int status, String body) implements Reading {}

    @Override
    public Class<Answered> answers() {
        return Answered.class;
    }
}

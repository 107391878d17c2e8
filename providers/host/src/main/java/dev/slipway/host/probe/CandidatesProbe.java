package dev.slipway.host.probe;

import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;
import java.util.List;

/** Which versions of a package apt knows of, by the lists that it has now. */
public record CandidatesProbe(TargetId target, String name) implements HostProbe<CandidatesProbe.Candidates> {

    /**
     * The versions.
     *
     * @param versions newest first, as {@code apt-cache madison} lists them; empty if it knows none
     */
    public record Candidates(List<String> versions) implements Reading {
        public Candidates {
            versions = List.copyOf(versions);
        }
    }

    @Override
    public Class<Candidates> answers() {
        return Candidates.class;
    }
}

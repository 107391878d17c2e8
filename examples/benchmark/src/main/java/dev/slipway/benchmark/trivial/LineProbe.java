package dev.slipway.benchmark.trivial;

import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;
import java.util.Optional;

/** What a line of the file says. */
record LineProbe(TargetId target, String name) implements Probe<LineProbe.Line> {

    /** Its value; empty if there is no such line. */
    record Line(Optional<String> value) implements Reading {}

    @Override
    public Class<Line> answers() {
        return Line.class;
    }
}

package dev.slipway.benchmark.trivial;

import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.target.Target;
import dev.slipway.engine.target.TargetOpener;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;

/** Opens the file, in the folder of the run. */
final class LineFileOpener implements TargetOpener {

    @Override
    public String kind() {
        return LineType.FILE.kind();
    }

    @Override
    public int stage() {
        return 0;
    }

    @Override
    public Target open(TargetId target, Value.MapOf way, Readings readings, Session session) {
        return new LineFile(session.folder().resolve("lines.txt"));
    }
}

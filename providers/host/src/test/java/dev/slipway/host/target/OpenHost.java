package dev.slipway.host.target;

import dev.slipway.engine.target.Session;
import dev.slipway.engine.target.Target;
import dev.slipway.host.script.Folders;
import dev.slipway.host.way.Learned;
import dev.slipway.host.way.Way;
import dev.slipway.state.TargetId;

/** Opens hosts whose own folders are those of a test. */
public final class OpenHost {

    private OpenHost() {}

    public static Target open(TargetId id, Way way, Session session, Folders folders) {
        return new HostTarget(
                id, way, Learned.NOTHING, HostOpener.line(id, way, Learned.NOTHING, session), session, folders);
    }
}

package dev.slipway.host.target;

import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.target.Target;
import dev.slipway.engine.target.TargetOpener;
import dev.slipway.host.local.LocalLine;
import dev.slipway.host.ssh.SshLine;
import dev.slipway.host.way.Learned;
import dev.slipway.host.way.Way;
import dev.slipway.host.reach.Line;
import dev.slipway.host.script.Folders;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.nio.file.Path;

/** Opens real hosts, over SSH or as this machine. */
public final class HostOpener implements TargetOpener {

    /** The kind of target that hosts are. */
    public static final String KIND = "host";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int stage() {
        return 0;
    }

    /**
     * Opens a host. Relative paths in the way are relative to the folder above that of the run, where the document is.
     */
    @Override
    public Target open(TargetId target, Value.MapOf way, Readings readings, Session session) {
        var parsed = Way.read(way);
        var learned = Learned.of(way);
        return new HostTarget(target, parsed, learned, line(target, parsed, learned, session), session, Folders.USUAL);
    }

    static Line line(TargetId target, Way way, Learned learned, Session session) {
        if (way.local()) {
            return new LocalLine();
        }
        var base = session.folder().toAbsolutePath().getParent();
        return new SshLine(
                way,
                base == null ? Path.of("/") : base,
                session,
                learned.fingerprint(),
                text -> session.progress().says(target.name(), text));
    }
}

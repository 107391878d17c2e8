package dev.slipway.host.rehearsal;

import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.target.Target;
import dev.slipway.engine.target.TargetOpener;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.TreeMap;

/** Opens modelled hosts: {@code hosts/NAME} below the folder of the run. */
public final class RehearsalOpener implements TargetOpener {

    @Override
    public String kind() {
        return "host";
    }

    @Override
    public int stage() {
        return 0;
    }

    @Override
    public Target open(TargetId target, Value.MapOf way, Readings readings, Session session) {
        var programs = new TreeMap<String, ProgramModel>();
        for (var model : java.util.ServiceLoader.load(ProgramModel.class)) {
            programs.put(model.program(), model);
        }
        var folder = session.folder().resolve("hosts").resolve(target.name());
        return new RehearsalTarget(
                () -> ModelHost.open(folder, target.name(), way.text("address").orElse("127.0.0.1")),
                session,
                programs);
    }
}

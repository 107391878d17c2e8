package dev.slipway.host.resource;

import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.Subject;
import dev.slipway.engine.spi.Wish;
import dev.slipway.engine.standard.Difference;
import dev.slipway.engine.standard.Work;
import dev.slipway.engine.target.Probe;
import dev.slipway.host.operation.MakeFolder;
import dev.slipway.host.operation.RestorePath;
import dev.slipway.host.operation.SetAttributes;
import dev.slipway.host.probe.FileProbe;
import dev.slipway.host.probe.ProgramProbe;
import dev.slipway.state.Before;
import dev.slipway.state.Value;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A folder: {@code host.folder[node-1:/srv/acme]}. What is in it is nobody's business here. */
public final class FolderType extends HostType {

    public static final String NAME = "host.folder";

    private static final String KIND = "kind";
    private static final String FOLDER = "folder";

    public FolderType() {
        super(NAME);
    }

    public static SortedMap<String, Wish> wishes(Permissions permissions) {
        var wishes = permissions.wishes();
        wishes.put(KIND, Wish.exactly(Value.of(FOLDER)));
        return wishes;
    }

    @Override
    public Set<Probe<?>> probes(Subject subject) {
        var spot = Spot.of(subject);
        return goesForGood(subject) ? Set.of(probe(spot), look(spot)) : Set.of(probe(spot));
    }

    /** Prints something if there is anything in the folder. */
    private static ProgramProbe look(Spot spot) {
        return new ProgramProbe(
                spot.target(),
                List.of("/usr/bin/find", spot.name(), "-mindepth", "1", "-maxdepth", "1", "-printf", "x", "-quit"));
    }

    private static boolean isFull(ProgramProbe.Printed printed) {
        return printed.exit() == 0 && !printed.output().isEmpty();
    }

    /** A folder that others use counts as gone once we let go of it, but not before: what we put there goes first. */
    @Override
    public Planned plan(PlanRequest request) {
        var found = Seen.find(request.readings(), probe(Spot.of(request.subject())));
        if (!goesForGood(request.subject())
                || found.isEmpty()
                || found.get().kind().equals("absent")) {
            return super.plan(request);
        }
        return super.plan(new PlanRequest(
                request.subject(),
                present(found.get()),
                request.readings(),
                request.dependencies(),
                request.consent(),
                request.replace(),
                request.unfinished()));
    }

    private static FileProbe probe(Spot spot) {
        return new FileProbe(spot.target(), spot.name(), false);
    }

    @Override
    Observed observe(Subject subject, Seen seen) throws Seen.Missing {
        var found = seen.the(probe(Spot.of(subject)));
        var inUse = goesForGood(subject) && isFull(seen.the(look(Spot.of(subject))));
        return found.kind().equals("absent") || inUse ? new Observed.Absent() : present(found);
    }

    private static Observed present(FileProbe.Found found) {
        var attributes =
                new TreeMap<String, Value>(new Permissions(found.mode(), found.owner(), found.group()).values());
        attributes.put(KIND, Value.of(found.kind().equals("link") ? "link to " + found.link() : found.kind()));
        return new Observed.Present(new Value.MapOf(attributes), Readiness.READY);
    }

    @Override
    public Work create(PlanRequest request, Value.MapOf wanted) {
        return make(request, wanted);
    }

    @Override
    public Work update(Difference difference) {
        if (difference.has(KIND)) {
            return make(difference.request(), difference.wanted());
        }
        var spot = Spot.of(difference.request().subject());
        var permissions = Permissions.of(difference.wanted(), Permissions.FOLDER);
        return Work.of(new SetAttributes(
                spot.place(), spot.name(), permissions.mode(), permissions.owner(), permissions.group()));
    }

    /** What was there is always kept, be it nothing: so that a folder which others fill stays when we go. */
    private static Work make(PlanRequest request, Value.MapOf wanted) {
        var spot = Spot.of(request.subject());
        var permissions = Permissions.of(wanted, Permissions.FOLDER);
        return Work.of(new MakeFolder(
                spot.place(), spot.name(), permissions.mode(), permissions.owner(), permissions.group(), true));
    }

    @Override
    public Work remove(PlanRequest request, Value.MapOf current) {
        var spot = Spot.of(request.subject());
        return Work.of(new RestorePath(spot.place(), spot.name()));
    }

    @Override
    public Work restore(Difference difference, Before.Former former) {
        return difference.has(KIND) ? remove(difference.request(), difference.current()) : update(difference);
    }
}

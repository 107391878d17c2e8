package dev.slipway.host.resource;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.Subject;
import dev.slipway.engine.standard.Difference;
import dev.slipway.engine.standard.Work;
import dev.slipway.engine.target.Probe;
import dev.slipway.host.operation.UpdatePackageLists;
import dev.slipway.host.probe.CandidatesProbe;
import dev.slipway.state.Value;
import java.util.Set;

/**
 * What apt knows of the system's own repositories: {@code host.package-lists[node-1]}. A host fresh from its installer
 * often knows nothing. Once the lists are there they stay.
 */
public final class PackageListsType extends HostType {

    public static final String NAME = "host.package-lists";

    /** A package that every Debian and Ubuntu has in its repositories. */
    private static final String EVERYWHERE = "base-files";

    public PackageListsType() {
        super(NAME);
    }

    static CandidatesProbe probe(Spot spot) {
        return new CandidatesProbe(spot.target(), EVERYWHERE);
    }

    @Override
    public Set<Probe<?>> probes(Subject subject) {
        return Set.of(probe(Spot.of(subject)));
    }

    @Override
    Observed observe(Subject subject, Seen seen) throws Seen.Missing {
        return seen.the(probe(Spot.of(subject))).versions().isEmpty()
                ? new Observed.Absent()
                : new Observed.Present(Value.MapOf.EMPTY, Readiness.READY);
    }

    @Override
    public Planned plan(PlanRequest request) {
        return request.subject().desired().isPresent()
                ? super.plan(request)
                : new Planned.Decided(new Change.Forget(
                        request.subject().address(), "it is no longer asked for; what apt knows stays known"));
    }

    @Override
    public Work create(PlanRequest request, Value.MapOf wanted) {
        return Work.of(new UpdatePackageLists(Spot.of(request.subject()).place(), ""));
    }

    @Override
    public Work update(Difference difference) {
        return create(difference.request(), difference.wanted());
    }

    @Override
    public Work remove(PlanRequest request, Value.MapOf current) {
        return Work.NONE;
    }
}

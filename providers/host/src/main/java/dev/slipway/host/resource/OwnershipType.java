package dev.slipway.host.resource;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.Subject;
import dev.slipway.engine.spi.Wish;
import dev.slipway.engine.standard.Difference;
import dev.slipway.engine.standard.Work;
import dev.slipway.engine.target.Probe;
import dev.slipway.host.operation.ClaimHost;
import dev.slipway.host.operation.ReleaseHost;
import dev.slipway.host.probe.OwnershipProbe;
import dev.slipway.state.Before;
import dev.slipway.state.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which installation a host belongs to: {@code host.ownership[node-1]}. Everything on a host needs it, so that a host
 * of another installation is touched by nothing. It goes last, and wherever it comes from.
 */
public final class OwnershipType extends HostType {

    public static final String NAME = "host.ownership";

    private static final String INSTALLATION = "installation";

    public OwnershipType() {
        super(NAME);
    }

    public static SortedMap<String, Wish> wishes(String installation) {
        return new TreeMap<>(Map.of(INSTALLATION, Wish.exactly(Value.of(installation))));
    }

    private static OwnershipProbe probe(Spot spot) {
        return new OwnershipProbe(spot.target());
    }

    @Override
    public Set<Probe<?>> probes(Subject subject) {
        return Set.of(probe(Spot.of(subject)));
    }

    @Override
    Observed observe(Subject subject, Seen seen) throws Seen.Missing {
        var owner = seen.the(probe(Spot.of(subject))).installation();
        return owner.isEmpty()
                ? new Observed.Absent()
                : new Observed.Present(Value.of(Map.of(INSTALLATION, Value.of(owner))), Readiness.READY);
    }

    @Override
    public Planned plan(PlanRequest request) {
        var address = request.subject().address();
        var spot = Spot.of(request.subject());
        var owner = request.observed() instanceof Observed.Present(var attributes, _)
                ? attributes.text(INSTALLATION).orElse("")
                : "";
        var desired = request.subject().desired();
        if (desired.isPresent()
                && !owner.isEmpty()
                && !owner.equals(name(desired.get().wishes()))) {
            return new Planned.Refused(
                    address,
                    spot.target().name() + " belongs to the installation " + owner + ", by its own note in"
                            + " /var/lib/slipway/host.json",
                    "take it out of this document; or destroy it from the document of " + owner
                            + ", or remove that note if " + owner + " is no more",
                    false);
        }
        if (desired.isEmpty() && !owner.isEmpty()) {
            return new Planned.Decided(new Change.Delete(
                    address,
                    "it is no longer asked for",
                    Impact.NONE,
                    new Before.Absent(),
                    Optional.empty(),
                    List.of(new ReleaseHost(spot.place()))));
        }
        return super.plan(request);
    }

    private static String name(Map<String, Wish> wishes) {
        return wishes.get(INSTALLATION) instanceof Wish(Value.Text(var name), _) ? name : "";
    }

    @Override
    public Work create(PlanRequest request, Value.MapOf wanted) {
        var spot = Spot.of(request.subject());
        return Work.of(new ClaimHost(spot.place(), wanted.text(INSTALLATION).orElse(""), ""));
    }

    @Override
    public Work update(Difference difference) {
        return create(difference.request(), difference.wanted());
    }

    @Override
    public Work remove(PlanRequest request, Value.MapOf current) {
        return Work.of(new ReleaseHost(Spot.of(request.subject()).place()));
    }
}

package dev.slipway.host.resource;

import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.Subject;
import dev.slipway.engine.spi.Wish;
import dev.slipway.engine.standard.Difference;
import dev.slipway.engine.standard.Work;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Probe;
import dev.slipway.host.operation.SetSysctl;
import dev.slipway.host.probe.SysctlProbe;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A kernel setting, now and at each boot: {@code host.sysctl[node-1:net.ipv4.ip_forward]}. */
public final class SysctlType extends HostType {

    public static final String NAME = "host.sysctl";

    /** What can give the kernel further settings. */
    private static final Set<String> BRINGERS = Set.of(ModuleType.NAME, PackagesType.NAME);

    private static final String LIVE = "live";
    private static final String BOOT = "boot";

    public SysctlType() {
        super(NAME);
    }

    public static SortedMap<String, Wish> wishes(String key, String value) {
        return new TreeMap<>(
                Map.of(LIVE, Wish.exactly(Value.of(value)), BOOT, Wish.exactly(Value.of(key + " = " + value))));
    }

    /** Named so that it is read after what distributions and people have, and counts. */
    private static BootFile boot(Spot spot) {
        return new BootFile(
                spot.target(), "/etc/sysctl.d/zz-slipway-" + spot.name().replace('/', '.') + ".conf");
    }

    private static SysctlProbe probe(Spot spot) {
        return new SysctlProbe(spot.target(), spot.name());
    }

    @Override
    public Set<Probe<?>> probes(Subject subject) {
        var spot = Spot.of(subject);
        return Set.of(probe(spot), boot(spot).probe());
    }

    @Override
    Observed observe(Subject subject, Seen seen) throws Seen.Missing {
        var spot = Spot.of(subject);
        var live = seen.the(probe(spot)).value();
        var text = boot(spot).text(seen.the(boot(spot).probe()));
        if (text.isEmpty() && (live.isEmpty() || goesForGood(subject))) {
            return new Observed.Absent();
        }
        var attributes = new TreeMap<String, Value>(Map.of(BOOT, Value.of(text)));
        live.ifPresent(value -> attributes.put(LIVE, Value.of(value)));
        return new Observed.Present(new Value.MapOf(attributes), Readiness.READY);
    }

    @Override
    public Planned plan(PlanRequest request) {
        var subject = request.subject();
        var spot = Spot.of(subject);
        var missing = Seen.find(request.readings(), probe(spot))
                .filter(setting -> setting.value().isEmpty())
                .isPresent();
        var comes = request.dependencies().values().stream()
                .anyMatch(planned ->
                        planned.changes() && BRINGERS.contains(planned.address().type()));
        if (subject.desired().isPresent() && missing && !comes) {
            return new Planned.Refused(
                    subject.address(),
                    "the kernel of " + spot.target().name() + " has no setting " + spot.name(),
                    "see how it is spelt, or add the module that brings it to modules",
                    false);
        }
        return super.plan(request);
    }

    @Override
    public Work create(PlanRequest request, Value.MapOf wanted) {
        var spot = Spot.of(request.subject());
        return Work.of(
                boot(spot).become(wanted.text(BOOT).orElse("")),
                new SetSysctl(spot.place(), spot.name(), wanted.text(LIVE).orElse("")));
    }

    @Override
    public Work update(Difference difference) {
        var spot = Spot.of(difference.request().subject());
        var operations = new ArrayList<Operation>();
        if (difference.has(BOOT)) {
            operations.add(boot(spot).become(difference.wanted().text(BOOT).orElse("")));
        }
        if (difference.has(LIVE)) {
            difference
                    .wanted()
                    .text(LIVE)
                    .ifPresent(value -> operations.add(new SetSysctl(spot.place(), spot.name(), value)));
        }
        return new Work(operations, Impact.NONE);
    }

    /** What value the kernel had when it first had the setting is not known: it keeps ours until the next boot. */
    @Override
    public Work remove(PlanRequest request, Value.MapOf current) {
        return Work.of(boot(Spot.of(request.subject())).become(""));
    }
}

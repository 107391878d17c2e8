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
import dev.slipway.host.operation.LoadModule;
import dev.slipway.host.operation.UnloadModule;
import dev.slipway.host.probe.ModuleProbe;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A kernel module, loaded now and at each boot: {@code host.module[node-1:br_netfilter]}. */
public final class ModuleType extends HostType {

    public static final String NAME = "host.module";

    private static final String LOADED = "loaded";
    private static final String BOOT = "boot";

    public ModuleType() {
        super(NAME);
    }

    public static SortedMap<String, Wish> wishes(String name) {
        return new TreeMap<>(Map.of(LOADED, Wish.exactly(Value.of(true)), BOOT, Wish.exactly(Value.of(name))));
    }

    private static BootFile boot(Spot spot) {
        return new BootFile(spot.target(), "/etc/modules-load.d/slipway-" + spot.name() + ".conf");
    }

    private static ModuleProbe probe(Spot spot) {
        return new ModuleProbe(spot.target(), spot.name());
    }

    @Override
    public Set<Probe<?>> probes(Subject subject) {
        var spot = Spot.of(subject);
        return Set.of(probe(spot), boot(spot).probe());
    }

    @Override
    Observed observe(Subject subject, Seen seen) throws Seen.Missing {
        var spot = Spot.of(subject);
        var loaded = seen.the(probe(spot)).loaded();
        var text = boot(spot).text(seen.the(boot(spot).probe()));
        // One that came with us and is still in use stays loaded until the next boot.
        return text.isEmpty() && (!loaded || goesForGood(subject))
                ? new Observed.Absent()
                : new Observed.Present(
                        Value.of(Map.of(LOADED, Value.of(loaded), BOOT, Value.of(text))), Readiness.READY);
    }

    @Override
    public Planned plan(PlanRequest request) {
        var subject = request.subject();
        var spot = Spot.of(subject);
        var module = Seen.find(request.readings(), probe(spot));
        if (subject.desired().isPresent()
                && module.filter(found -> !found.loaded() && !found.available()).isPresent()) {
            return new Planned.Refused(
                    subject.address(),
                    "the kernel of " + spot.target().name() + " has no module " + spot.name(),
                    "install the package with the kernel's further modules, or boot a kernel that has it",
                    false);
        }
        return super.plan(request);
    }

    @Override
    public Work create(PlanRequest request, Value.MapOf wanted) {
        var spot = Spot.of(request.subject());
        return Work.of(boot(spot).become(wanted.text(BOOT).orElse("")), new LoadModule(spot.place(), spot.name()));
    }

    @Override
    public Work update(Difference difference) {
        var spot = Spot.of(difference.request().subject());
        var operations = new ArrayList<Operation>();
        if (difference.has(BOOT)) {
            operations.add(boot(spot).become(difference.wanted().text(BOOT).orElse("")));
        }
        if (difference.has(LOADED)) {
            operations.add(
                    difference.wanted().flag(LOADED)
                            ? new LoadModule(spot.place(), spot.name())
                            : new UnloadModule(spot.place(), spot.name()));
        }
        return new Work(operations, Impact.NONE);
    }

    @Override
    public Work remove(PlanRequest request, Value.MapOf current) {
        var spot = Spot.of(request.subject());
        return Work.of(boot(spot).become(""), new UnloadModule(spot.place(), spot.name()));
    }
}

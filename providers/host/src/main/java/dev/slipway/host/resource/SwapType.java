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
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.ReloadUnits;
import dev.slipway.host.operation.SwapOff;
import dev.slipway.host.operation.SwapOn;
import dev.slipway.host.operation.WriteFile;
import dev.slipway.host.probe.FileProbe;
import dev.slipway.host.probe.SwapProbe;
import dev.slipway.state.Before;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * No swap, now and at each boot: {@code host.swap[node-1]}. Lines of /etc/fstab that bring swap are commented out, so
 * that they can come back; all other lines are left as they are.
 */
public final class SwapType extends HostType {

    public static final String NAME = "host.swap";

    private static final String ACTIVE = "active";
    private static final String FSTAB = "fstab";
    private static final Value NOTHING = Value.texts(List.of());

    public SwapType() {
        super(NAME);
    }

    public static SortedMap<String, Wish> wishes() {
        return new TreeMap<>(Map.of(ACTIVE, Wish.exactly(NOTHING), FSTAB, Wish.exactly(NOTHING)));
    }

    private static SwapProbe probe(Spot spot) {
        return new SwapProbe(spot.target());
    }

    private static FileProbe fstab(Spot spot) {
        return new FileProbe(spot.target(), Fstab.PATH, true);
    }

    @Override
    public Set<Probe<?>> probes(Subject subject) {
        var spot = Spot.of(subject);
        return Set.of(probe(spot), fstab(spot));
    }

    @Override
    Observed observe(Subject subject, Seen seen) throws Seen.Missing {
        var spot = Spot.of(subject);
        var active = seen.the(probe(spot)).areas();
        var lines = seen.the(fstab(spot)).content().map(SwapType::swapLines).orElse(List.of());
        return new Observed.Present(
                Value.of(Map.of(ACTIVE, Value.texts(active), FSTAB, Value.texts(lines))), Readiness.READY);
    }

    private static List<String> swapLines(Bytes content) {
        return new Fstab(content.text()).swap();
    }

    /** Swap that the table does not name was switched on by hand: nobody can say how. */
    @Override
    public Planned plan(PlanRequest request) {
        var record = request.subject().recorded();
        return request.subject().desired().isEmpty()
                        && record.isPresent()
                        && record.get().before() instanceof Before.Former(var former)
                        && former.texts(FSTAB).isEmpty()
                ? super.plan(restoring(request, new Before.Former(former.without(ACTIVE))))
                : super.plan(request);
    }

    @Override
    public Work create(PlanRequest request, Value.MapOf wanted) {
        return Work.of(new SwapOff(Spot.of(request.subject()).place()));
    }

    @Override
    public Work update(Difference difference) {
        var spot = Spot.of(difference.request().subject());
        var operations = new ArrayList<Operation>();
        if (difference.has(ACTIVE)) {
            operations.add(new SwapOff(spot.place()));
        }
        if (difference.has(FSTAB)) {
            rewrite(difference, table -> table.withoutSwap(), operations);
        }
        return new Work(operations, Impact.NONE);
    }

    @Override
    public Work restore(Difference difference, Before.Former former) {
        var operations = new ArrayList<Operation>();
        if (difference.has(FSTAB)) {
            rewrite(difference, table -> table.withSwap(former.attributes().texts(FSTAB)), operations);
        }
        if (!former.attributes().texts(ACTIVE).isEmpty()) {
            operations.add(new SwapOn(Spot.of(difference.request().subject()).place()));
        }
        return new Work(operations, Impact.NONE);
    }

    /** There is always an answer to what was there before, so this is never asked. */
    @Override
    public Work remove(PlanRequest request, Value.MapOf current) {
        return Work.NONE;
    }

    private static void rewrite(Difference difference, Fstab.Edit edit, List<Operation> operations) {
        var spot = Spot.of(difference.request().subject());
        var found = Seen.find(difference.request().readings(), fstab(spot));
        found.flatMap(SwapType::table).ifPresent(table -> {
            operations.add(new WriteFile(
                    spot.place(),
                    Fstab.PATH,
                    new Content.Plain(Bytes.of(edit.apply(table).text())),
                    found.get().mode(),
                    found.get().owner(),
                    found.get().group(),
                    false));
            // systemd makes units of the table's lines.
            operations.add(new ReloadUnits(spot.place()));
        });
    }

    private static Optional<Fstab> table(FileProbe.Found found) {
        return found.content().map(content -> new Fstab(content.text()));
    }
}

package dev.slipway.host.resource;

import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.Rule;
import dev.slipway.engine.spi.Subject;
import dev.slipway.engine.spi.Wish;
import dev.slipway.engine.standard.Difference;
import dev.slipway.engine.standard.Work;
import dev.slipway.engine.target.Probe;
import dev.slipway.host.probe.FileProbe;
import dev.slipway.host.probe.UnitProbe;
import dev.slipway.state.Recorded;
import dev.slipway.state.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A systemd unit: {@code host.unit[node-1:containerd.service]}. Its files are resources of their own that it needs;
 * where one of them changes, it is read again and restarted.
 */
public final class UnitType extends HostType {

    public static final String NAME = "host.unit";

    /** What can bring a unit. */
    private static final Set<String> BRINGERS = Set.of(FileType.NAME, PackagesType.NAME);

    static final String ENABLED = "enabled";
    static final String MASKED = "masked";
    static final String STATE = "state";
    static final String DEFINITION = "definition";
    static final String RUNNING = "running";
    static final String STOPPED = "stopped";
    static final String RESTART = "restart";
    static final String RELOAD = "reload";
    private static final String CURRENT = "as on disk";
    private static final String OUTDATED = "older than on disk";
    private static final String RUNS_WITH = "runs with";
    private static final Set<String> NEVER_DISABLED = Set.of("enabled", "static", "alias", "indirect", "generated");

    public UnitType() {
        super(NAME);
    }

    /**
     * What is asked of a unit.
     *
     * @param enabled whether it starts when the host does; empty if that is nobody's business
     * @param running whether it runs; empty if that is nobody's business
     */
    public static SortedMap<String, Wish> wishes(Optional<Boolean> enabled, Optional<Boolean> running, boolean masked) {
        var wishes = new TreeMap<String, Wish>();
        wishes.put(MASKED, Wish.exactly(Value.of(masked)));
        if (!masked) {
            wishes.put(DEFINITION, Wish.exactly(Value.of(CURRENT)));
        }
        enabled.ifPresent(yes -> wishes.put(ENABLED, Wish.exactly(Value.of(yes))));
        running.ifPresent(yes -> wishes.put(STATE, Wish.exactly(Value.of(yes ? RUNNING : STOPPED))));
        return wishes;
    }

    /**
     * What is asked of a unit that somebody else starts.
     *
     * @param path a file: once it is there the unit is to run, and before nobody judges
     */
    public static SortedMap<String, Wish> startedByOthers(String path) {
        var wishes = wishes(Optional.of(true), Optional.empty(), false);
        wishes.put(RUNS_WITH, new Wish(Value.of(path), Rule.NOT_OURS));
        wishes.put(STATE, new Wish(Value.of(RUNNING), Rule.NOT_OURS));
        return wishes;
    }

    private static UnitProbe probe(Spot spot) {
        return new UnitProbe(spot.target(), spot.name());
    }

    private static Optional<FileProbe> mark(Subject subject) {
        return wish(subject, RUNS_WITH)
                .map(path -> new FileProbe(Spot.of(subject).target(), path, false));
    }

    @Override
    public Set<Probe<?>> probes(Subject subject) {
        var probes = new HashSet<Probe<?>>();
        probes.add(probe(Spot.of(subject)));
        mark(subject).ifPresent(probes::add);
        return probes;
    }

    @Override
    Observed observe(Subject subject, Seen seen) throws Seen.Missing {
        var spot = Spot.of(subject);
        var unit = seen.the(probe(spot));
        var mark = mark(subject);
        var judged = mark.isEmpty() || !seen.the(mark.get()).kind().equals("absent");
        var masked = unit.load().equals("masked") || unit.enabled().startsWith("masked");
        if (unit.load().equals("not-found") && !masked) {
            return new Observed.Absent();
        }
        var state = state(unit);
        var enabled = NEVER_DISABLED.contains(unit.enabled());
        if (goesForGood(subject) && !state.equals(RUNNING) && !unit.enabled().equals("enabled") && !masked) {
            return new Observed.Absent();
        }
        var attributes = new TreeMap<String, Value>();
        attributes.put(MASKED, Value.of(masked));
        attributes.put(ENABLED, Value.of(enabled));
        attributes.put(STATE, Value.of(state));
        attributes.put(DEFINITION, Value.of(unit.reloadNeeded() && !masked ? OUTDATED : CURRENT));
        return new Observed.Present(new Value.MapOf(attributes), judged ? readiness(spot, unit) : Readiness.READY);
    }

    private static String state(UnitProbe.Unit unit) {
        return switch (unit.active()) {
            case "active", "reloading", "activating", "refreshing" -> RUNNING;
            case "failed" -> "failed";
            default -> STOPPED;
        };
    }

    private static Readiness readiness(Spot spot, UnitProbe.Unit unit) {
        if (!unit.active().equals("activating")) {
            return Readiness.READY;
        }
        var again = unit.sub().equals("auto-restart") ? ", and it ended before (" + unit.result() + ")" : "";
        return new Readiness.NotReady("unit " + spot.name() + " to start" + again, false);
    }

    @Override
    public Planned plan(PlanRequest request) {
        var subject = request.subject();
        if (subject.desired().isEmpty()) {
            return super.plan(request);
        }
        var spot = Spot.of(subject);
        var comes = request.dependencies().values().stream()
                .anyMatch(planned ->
                        planned.changes() && BRINGERS.contains(planned.address().type()));
        var mask = wishes(subject).get(MASKED) instanceof Wish(Value.Flag(var masked), _) && masked;
        if (request.observed() instanceof Observed.Absent && !comes && !mask) {
            return new Planned.Refused(
                    subject.address(),
                    spot.target().name() + " has no unit " + spot.name() + ", and nothing in this plan brings it",
                    "see how it is spelt, add the package that brings it to packages, or give its content",
                    false);
        }
        return super.plan(mark(subject).isPresent() ? judged(request) : request);
    }

    /** The request with what is to be judged today. */
    private static PlanRequest judged(PlanRequest request) {
        var subject = request.subject();
        var there = mark(subject)
                .flatMap(mark -> Seen.find(request.readings(), mark))
                .filter(found -> !found.kind().equals("absent"))
                .isPresent();
        var wishes = new TreeMap<>(wishes(subject));
        if (there) {
            wishes.put(STATE, Wish.exactly(Value.of(RUNNING)));
            return asking(request, wishes);
        }
        var recorded = subject.recorded().map(UnitType::withoutState);
        return asking(about(request, new Subject(subject.address(), subject.desired(), recorded)), wishes);
    }

    private static Recorded withoutState(Recorded recorded) {
        return new Recorded(
                recorded.address(),
                recorded.typeVersion(),
                recorded.origin(),
                recorded.dependencies(),
                recorded.requires(),
                recorded.provides(),
                recorded.targets(),
                recorded.attributes().without(STATE),
                recorded.before());
    }

    @Override
    public List<AttributeChange> follows(PlanRequest request) {
        return new UnitCauses(request).follows();
    }

    @Override
    public List<AttributeChange> resumes(PlanRequest request) {
        return new UnitCauses(request).resumes();
    }

    @Override
    public Work create(PlanRequest request, Value.MapOf wanted) {
        return UnitWork.create(request, wanted);
    }

    @Override
    public Work update(Difference difference) {
        return UnitWork.update(difference);
    }

    @Override
    public Work remove(PlanRequest request, Value.MapOf current) {
        return UnitWork.remove(request, current);
    }
}

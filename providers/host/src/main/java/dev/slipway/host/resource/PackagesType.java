package dev.slipway.host.resource;

import dev.slipway.engine.plan.Lane;
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
import dev.slipway.host.catalogue.PackageFacts;
import dev.slipway.host.operation.InstallPackages.Package;
import dev.slipway.host.probe.CandidatesProbe;
import dev.slipway.host.probe.DpkgProbe;
import dev.slipway.host.probe.PackageProbe;
import dev.slipway.state.Before;
import dev.slipway.state.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Packages of a host that change at the same moment: {@code host.packages[node-1:kubelet]}. Each has an attribute of
 * its name with its version, and one that says whether it is held. A version may be a pattern: what is installed and
 * fits stays; otherwise the newest that apt knows of is meant, or will be once apt knows more.
 */
public final class PackagesType extends HostType {

    public static final String NAME = "host.packages";

    private static final String HOLD = " hold";
    private static final String FILE = " file";
    private static final String BROKEN = " (";

    public PackagesType() {
        super(NAME);
    }

    /** What is asked of packages; whether one that is not to be held is held is nobody's business. */
    public static SortedMap<String, Wish> wishes(List<Package> packages) {
        var wishes = new TreeMap<String, Wish>();
        for (var wanted : packages) {
            var version = wanted.version().isEmpty() ? "*" : wanted.version();
            wishes.put(
                    wanted.name(),
                    Wish.exactly(version.contains("*") ? new Value.Unknown(version) : Value.of(version)));
            if (wanted.hold()) {
                wishes.put(wanted.name() + HOLD, Wish.exactly(Value.of(true)));
            }
            if (!wanted.file().isEmpty()) {
                wishes.put(wanted.name() + FILE, new Wish(Value.of(wanted.file()), Rule.NOT_OURS));
            }
        }
        return wishes;
    }

    /** apt is needed for what goes, too. */
    @Override
    public Set<Lane> lanes(Subject subject) {
        return subject.desired().isPresent()
                ? super.lanes(subject)
                : Set.of(new OnHost(Spot.of(subject).target().name()).apt());
    }

    static String hold(String name) {
        return name + HOLD;
    }

    static String file(String name) {
        return name + FILE;
    }

    /** A version without what is the matter with it. */
    static String plain(String version) {
        var at = version.indexOf(BROKEN);
        return at < 0 ? version : version.substring(0, at);
    }

    static boolean isBroken(String version) {
        return version.contains(BROKEN);
    }

    /** Names of the packages that are meant. */
    static SortedSet<String> names(Subject subject) {
        var names = new TreeSet<>(wishes(subject).keySet());
        subject.recorded()
                .ifPresent(
                        recorded -> names.addAll(recorded.attributes().entries().keySet()));
        names.removeIf(name -> name.indexOf(' ') >= 0);
        return names;
    }

    static PackageProbe probe(Spot spot, String name) {
        return new PackageProbe(spot.target(), name);
    }

    static CandidatesProbe candidates(Spot spot, String name) {
        return new CandidatesProbe(spot.target(), name);
    }

    static DpkgProbe dpkg(Spot spot) {
        return new DpkgProbe(spot.target());
    }

    @Override
    public Set<Probe<?>> probes(Subject subject) {
        var spot = Spot.of(subject);
        var probes = new HashSet<Probe<?>>();
        probes.add(dpkg(spot));
        for (var name : names(subject)) {
            probes.add(probe(spot, name));
            probes.add(candidates(spot, name));
            PackageFacts.of(name).rivals().forEach(rival -> probes.add(probe(spot, rival)));
        }
        return probes;
    }

    @Override
    Observed observe(Subject subject, Seen seen) throws Seen.Missing {
        var spot = Spot.of(subject);
        var attributes = new TreeMap<String, Value>();
        for (var name : names(subject)) {
            var installed = seen.the(probe(spot, name));
            if (!installed.version().isEmpty()) {
                var sound = installed.status().equals("installed");
                attributes.put(
                        name,
                        Value.of(
                                sound ? installed.version() : installed.version() + BROKEN + installed.status() + ")"));
                attributes.put(hold(name), Value.of(installed.held()));
            }
        }
        return attributes.isEmpty()
                ? new Observed.Absent()
                : new Observed.Present(new Value.MapOf(attributes), Readiness.READY);
    }

    @Override
    public Planned plan(PlanRequest request) {
        if (request.subject().desired().isEmpty()) {
            return super.plan(possible(request));
        }
        var rival = rival(request);
        return rival.isPresent() ? rival.get() : super.plan(asking(request, new PackageChoice(request).wishes()));
    }

    /** What stands in the way and is not ours to remove. */
    private static Optional<Planned> rival(PlanRequest request) {
        var subject = request.subject();
        var spot = Spot.of(subject);
        var ours = names(subject);
        for (var name : ours) {
            if (!wishes(subject).containsKey(name)
                    || current(request).find(name).isPresent()) {
                continue;
            }
            for (var rival : PackageFacts.of(name).rivals()) {
                var found = Seen.find(request.readings(), probe(spot, rival));
                if (!ours.contains(rival)
                        && found.filter(package_ -> !package_.version().isEmpty())
                                .isPresent()) {
                    return Optional.of(new Planned.Refused(
                            subject.address(),
                            spot.target().name() + " has the package " + rival + " ("
                                    + found.get().version() + "), beside which " + name + " cannot be installed",
                            "remove " + rival + " there, or choose another package in the document",
                            false));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public Work create(PlanRequest request, Value.MapOf wanted) {
        return PackageWork.of(request, Value.MapOf.EMPTY, wanted);
    }

    @Override
    public Work update(Difference difference) {
        return PackageWork.of(difference.request(), difference.current(), difference.wanted());
    }

    @Override
    public Work remove(PlanRequest request, Value.MapOf current) {
        return PackageWork.of(request, current, Value.MapOf.EMPTY);
    }

    /** A former version that no repository has any more cannot come back: then what is installed stays. */
    private static PlanRequest possible(PlanRequest request) {
        var record = request.subject().recorded();
        if (record.isEmpty() || !(record.get().before() instanceof Before.Former(var former))) {
            return request;
        }
        var spot = Spot.of(request.subject());
        var possible = former;
        for (var name : names(request.subject())) {
            var before = former.text(name);
            var current = current(request).find(name);
            if (before.isPresent()
                    && current.isPresent()
                    && Seen.find(request.readings(), candidates(spot, name))
                            .filter(found -> found.versions().contains(plain(before.get())))
                            .isEmpty()) {
                possible = possible.with(name, current.get());
            }
        }
        return restoring(request, new Before.Former(possible));
    }

    @Override
    public Work restore(Difference difference, Before.Former former) {
        return PackageWork.of(difference.request(), difference.current(), former.attributes());
    }
}

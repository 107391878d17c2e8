package dev.slipway.plans.toy;

import dev.slipway.engine.document.binding.SectionCheck;
import dev.slipway.engine.document.binding.SectionType;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Edge;
import dev.slipway.engine.plan.Group;
import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.plan.Step;
import dev.slipway.engine.spi.ArrangeRequest;
import dev.slipway.engine.spi.Arrangement;
import dev.slipway.engine.spi.Check;
import dev.slipway.engine.spi.Claim;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.spi.Installation;
import dev.slipway.engine.spi.Milestone;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.Provider;
import dev.slipway.engine.spi.Resource;
import dev.slipway.engine.spi.ResourceType;
import dev.slipway.engine.spi.Wish;
import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Place;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.target.Target;
import dev.slipway.engine.target.TargetOpener;
import dev.slipway.state.Address;
import dev.slipway.state.OpenStep;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The layer {@code toy}. */
public final class ToyLayer implements Provider {

    static final Place.Role ANY = new Place.Role("toy", "any host that answers");

    private final Map<String, Toy.Thing> things = new HashMap<>();
    private final Runnable worked;

    /** @param worked run after each operation on a host */
    public ToyLayer(Runnable worked) {
        this.worked = worked;
    }

    @Override
    public String name() {
        return "toy";
    }

    @Override
    public Set<String> standsOn() {
        return Set.of();
    }

    @Override
    public List<SectionType<?>> sections() {
        return List.of(SectionType.required("toy", Toy.class, SectionCheck.none()));
    }

    @Override
    public List<ResourceType> types() {
        return List.of(new ToyType(things));
    }

    @Override
    public Declarations declare(Installation installation) {
        var toy = installation.section(Toy.class).orElseThrow();
        things.clear();
        toy.things().forEach(thing -> things.put(thing.name(), thing));
        var targets = new TreeMap<TargetId, Value.MapOf>();
        toy.hosts().forEach(host -> targets.put(host(host.name()), Value.MapOf.EMPTY));
        return new Declarations(
                toy.things().stream()
                        .map(thing -> resource(thing, installation))
                        .toList(),
                toy.checks().stream().map(ToyLayer::check).toList(),
                toy.things().stream()
                        .flatMap(thing -> claims(thing, installation).stream())
                        .toList(),
                targets);
    }

    private static TargetId host(String name) {
        return new TargetId("toy", name);
    }

    private static Address thing(String name) {
        return new Address("toy.thing", name);
    }

    private static Resource resource(Toy.Thing thing, Installation installation) {
        var wishes = new TreeMap<String, Wish>();
        thing.content().ifPresent(text -> wishes.put("content", Wish.exactly(Value.of(text.replace("|", "\n")))));
        thing.mode().ifPresent(mode -> wishes.put("mode", Wish.exactly(Value.of(mode))));
        thing.version().ifPresent(version -> wishes.put("version", Wish.exactly(Value.of(version))));
        thing.secret().ifPresent(secret -> wishes.put("secret", Wish.exactly(installation.secret(secret))));
        var needs = new ArrayList<>(thing.needs());
        needs.addAll(thing.follows());
        return new Resource(
                thing(thing.name()),
                Set.of(host(thing.host())),
                wishes,
                needs.stream().map(ToyLayer::thing).collect(Collectors.toSet()),
                thing.requires().stream().map(Milestone::new).collect(Collectors.toSet()),
                thing.provides().stream().map(Milestone::new).collect(Collectors.toSet()),
                Set.of(),
                Optional.empty(),
                installation.source(thing, "name"));
    }

    private static Check check(Toy.Guard guard) {
        var probe = new ToyProbe(host(guard.host()), guard.name());
        return new Check(
                new Address("toy.check", guard.host() + ":" + guard.name()),
                guard.warns() ? Check.Severity.WARN : Check.Severity.FAIL,
                Set.of(probe),
                guard.guards().stream().map(ToyLayer::thing).collect(Collectors.toSet()),
                readings -> switch (readings.get(probe)) {
                    case Answer.Read<ToyProbe.Seen>(var seen) ->
                        seen.attributes().isEmpty()
                                ? new Check.Verdict.Passed()
                                : new Check.Verdict.Failed(
                                        "found "
                                                + seen.attributes()
                                                        .get()
                                                        .text("found")
                                                        .orElse("nothing"),
                                        "make it right");
                    case Answer.Unreadable<ToyProbe.Seen>(var why) -> new Check.Verdict.Unanswered(why);
                    case Answer.NotYet<ToyProbe.Seen>(var because) -> new Check.Verdict.Unanswered(because);
                });
    }

    private static List<Claim> claims(Toy.Thing thing, Installation installation) {
        var claims = new ArrayList<Claim>();
        thing.port()
                .ifPresent(port -> claims.add(new Claim(
                        Claim.Kind.HOST_PORT,
                        port,
                        Set.of(thing.host()),
                        "thing " + thing.name(),
                        installation.source(thing, "port"))));
        thing.subnet()
                .ifPresent(subnet -> claims.add(new Claim(
                        Claim.Kind.SUBNET,
                        subnet,
                        Set.of(),
                        "thing " + thing.name(),
                        installation.source(thing, "subnet"))));
        return claims;
    }

    @Override
    public Arrangement arrange(ArrangeRequest request) {
        var steps = new ArrayList<Step>();
        var edges = new ArrayList<Edge>();
        var groups = new ArrayList<Group>();
        request.open().forEach(open -> steps.add(uncordon(open.step().key(), "an earlier run owes it")));
        request.planned().forEach((address, planned) -> {
            if (planned instanceof Planned.Decided(Change.Update update)
                    && update.changes().stream()
                            .anyMatch(change -> change.name().equals("version"))) {
                var host = Objects.requireNonNull(things.get(address.key())).host();
                var uncordon = uncordon(host, "its host takes work again");
                var drain = new Step(
                        new Address("toy.drain", host),
                        "its host gives its work to others",
                        Impact.DRAINS_NODE,
                        List.of(new ToyOperation(Place.at(host(host)), "drain", host, Value.MapOf.EMPTY)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new OpenStep(uncordon.address(), Value.MapOf.EMPTY)));
                steps.add(drain);
                steps.add(uncordon);
                edges.add(new Edge(drain.address(), address, Edge.When.AFTER_SUCCESS));
                edges.add(new Edge(address, uncordon.address(), Edge.When.AFTER_ANY));
                groups.add(new Group(
                        "upgrade of " + address.key() + " on " + host,
                        Set.of(drain.address(), address, uncordon.address())));
            }
        });
        return new Arrangement(steps, edges, groups);
    }

    private static Step uncordon(String host, String reason) {
        return new Step(
                new Address("toy.uncordon", host),
                reason,
                Impact.NONE,
                List.of(new ToyOperation(Place.at(host(host)), "uncordon", host, Value.MapOf.EMPTY)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Set<Place.Role> roles() {
        return Set.of(ANY);
    }

    @Override
    public Set<Probe<?>> roleProbes(Place.Role role, Set<TargetId> targets) {
        return targets.stream().map(target -> new ToyProbe(target, "alive")).collect(Collectors.toSet());
    }

    @Override
    public Optional<TargetId> bind(Place.Role role, Readings readings) {
        return readings.all().entrySet().stream()
                .filter(entry ->
                        entry.getKey() instanceof ToyProbe probe && probe.name().equals("alive"))
                .filter(entry -> entry.getValue() instanceof Answer.Read<?>)
                .map(entry -> entry.getKey().target())
                .sorted()
                .findFirst();
    }

    @Override
    public List<TargetOpener> openers(Mode mode) {
        return List.of(new TargetOpener() {
            @Override
            public String kind() {
                return "toy";
            }

            @Override
            public int stage() {
                return 0;
            }

            @Override
            public Target open(TargetId target, Value.MapOf way, Readings readings, Session session) {
                var beside = mode == Mode.REHEARSAL
                        ? session.folder()
                        : session.folder().resolve("..").normalize();
                return new ToyHost(beside.resolve("world").resolve(target.name()), session, worked);
            }
        });
    }

    @Override
    public List<String> commands(Operation operation) {
        return operation instanceof ToyOperation toy
                ? List.of("toy " + toy.verb() + " '" + toy.name() + "'")
                : List.of();
    }
}

package dev.slipway.engine.sim;

import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Lane;
import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.ResourceType;
import dev.slipway.engine.spi.Subject;
import dev.slipway.engine.standard.Craft;
import dev.slipway.engine.standard.Difference;
import dev.slipway.engine.standard.StandardPlanning;
import dev.slipway.engine.standard.Work;
import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Place;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Things of a world: {@code sim.thing[store/name]}. A thing of a late store goes along with what makes that store. */
public final class ThingType implements ResourceType, Craft {

    static final String NAME = "sim.thing";

    private final StandardPlanning planning = new StandardPlanning(this);

    static Address address(TargetId store, String name) {
        return new Address(NAME, store.name() + "/" + name);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Probe<?>> probes(Subject subject) {
        return Set.of(probe(subject));
    }

    @Override
    public Set<Lane> lanes(Subject subject) {
        return Set.of(new Lane("one at a time on " + store(subject), 1));
    }

    private static ThingProbe probe(Subject subject) {
        return new ThingProbe(store(subject), thing(subject.address()));
    }

    private static TargetId store(Subject subject) {
        return subject.targets().iterator().next();
    }

    private static String thing(Address address) {
        return address.key().substring(address.key().indexOf('/') + 1);
    }

    @Override
    public Observed observed(Subject subject, Readings readings) {
        return switch (readings.get(probe(subject))) {
            case Answer.Unreadable<ThingProbe.Found>(var why) -> new Observed.Unreadable(why);
            case Answer.NotYet<ThingProbe.Found>(var because) -> new Observed.NotYet(because);
            case Answer.Read<ThingProbe.Found>(ThingProbe.Found(var thing, var ready)) ->
                thing.<Observed>map(some -> new Observed.Present(
                                attributes(some),
                                ready ? Readiness.READY : new Readiness.NotReady("it warms up", false)))
                        .orElse(new Observed.Absent());
        };
    }

    private static Value.MapOf attributes(Thing thing) {
        return Value.of(
                Map.of("value", Value.of(thing.value()), "level", Value.of(thing.level()), "id", Value.of(thing.id())));
    }

    @Override
    public Planned plan(PlanRequest request) {
        return planning.plan(request);
    }

    private static Work put(PlanRequest request, Value.MapOf wanted) {
        var subject = request.subject();
        return Work.of(new SimOperation.Put(
                place(subject),
                store(subject),
                thing(subject.address()),
                wanted.text("value").orElseThrow(),
                wanted.number("level").orElseThrow()));
    }

    /** Things whose name begins with "shared" are put by whoever is the leader. */
    private static Place place(Subject subject) {
        return thing(subject.address()).startsWith("shared")
                ? new Place.Role("sim", "the leader")
                : Place.at(store(subject));
    }

    @Override
    public Work create(PlanRequest request, Value.MapOf wanted) {
        return put(request, wanted);
    }

    /** Things whose name begins with "service" see what they need only when they are started. */
    @Override
    public List<AttributeChange> follows(PlanRequest request) {
        if (!thing(request.subject().address()).startsWith("service")) {
            return List.of();
        }
        for (var dependency : request.dependencies().values()) {
            if (dependency.changes()) {
                return List.of(restart(dependency.address() + " changes"));
            }
        }
        return List.of();
    }

    @Override
    public List<AttributeChange> resumes(PlanRequest request) {
        return thing(request.subject().address()).startsWith("service")
                ? List.of(restart("an unfinished change may have left it as it was"))
                : List.of();
    }

    private static AttributeChange restart(String why) {
        return new AttributeChange(
                "restart", Optional.empty(), Optional.of(Value.of(why)), AttributeChange.Cause.FOLLOWS);
    }

    @Override
    public Work update(Difference difference) {
        var subject = difference.request().subject();
        if (!difference.has("value", "level")) {
            return Work.of(new SimOperation.Restart(place(subject), store(subject), thing(subject.address())));
        }
        return put(
                difference.request(),
                difference
                        .current()
                        .with("value", difference.wanted().find("value").orElseThrow())
                        .with("level", difference.wanted().find("level").orElseThrow()));
    }

    /** Things whose name begins with "fixed" cannot be given another value. */
    @Override
    public Optional<String> replaces(Difference difference) {
        return thing(difference.request().subject().address()).startsWith("fixed") && difference.has("value")
                ? Optional.of("its value is fixed")
                : Optional.empty();
    }

    @Override
    public Work remove(PlanRequest request, Value.MapOf current) {
        return Work.of(new SimOperation.Drop(
                place(request.subject()),
                store(request.subject()),
                thing(request.subject().address())));
    }

    @Override
    public Optional<Address> coveredBy(PlanRequest request) {
        if (!store(request.subject()).kind().equals("late")) {
            return Optional.empty();
        }
        for (var dependency : request.dependencies().values()) {
            if (dependency instanceof Planned.Decided(Change.Delete delete)
                    && delete.address().key().endsWith("/maker")) {
                return Optional.of(delete.address());
            }
        }
        return Optional.empty();
    }
}

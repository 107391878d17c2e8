package dev.slipway.plans.toy;

import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.Impact;
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
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks after things: {@code toy.thing[motd]}. */
final class ToyType implements ResourceType {

    private final StandardPlanning planning = new StandardPlanning(new ToyCraft());
    private final Map<String, Toy.Thing> things;

    ToyType(Map<String, Toy.Thing> things) {
        this.things = things;
    }

    @Override
    public String name() {
        return "toy.thing";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Probe<?>> probes(Subject subject) {
        return Set.of(probe(subject));
    }

    private static ToyProbe probe(Subject subject) {
        return new ToyProbe(
                subject.targets().iterator().next(), subject.address().key());
    }

    @Override
    public Observed observed(Subject subject, Readings readings) {
        return switch (readings.get(probe(subject))) {
            case Answer.Read<ToyProbe.Seen>(var seen) ->
                seen.attributes().isEmpty()
                        ? new Observed.Absent()
                        : new Observed.Present(
                                seen.attributes().get(),
                                seen.waitsFor().isEmpty()
                                        ? Readiness.READY
                                        : new Readiness.NotReady(seen.waitsFor(), false));
            case Answer.Unreadable<ToyProbe.Seen>(var why) -> new Observed.Unreadable(why);
            case Answer.NotYet<ToyProbe.Seen>(var because) -> new Observed.NotYet(because);
        };
    }

    @Override
    public Planned plan(PlanRequest request) {
        return planning.plan(request);
    }

    private final class ToyCraft implements Craft {

        @Override
        public Work create(PlanRequest request, Value.MapOf wanted) {
            return work(request, "put", wanted);
        }

        @Override
        public Work update(Difference difference) {
            return work(difference.request(), "put", difference.wanted());
        }

        @Override
        public Work remove(PlanRequest request, Value.MapOf current) {
            return work(request, "take", Value.MapOf.EMPTY);
        }

        @Override
        public Optional<String> replaces(Difference difference) {
            return difference.has("mode") ? Optional.of("its mode cannot be changed in place") : Optional.empty();
        }

        @Override
        public List<AttributeChange> follows(PlanRequest request) {
            var changes = new ArrayList<AttributeChange>();
            var thing = things.get(request.subject().address().key());
            request.dependencies().forEach((address, planned) -> {
                if (thing != null && thing.follows().contains(address.key()) && planned.changes()) {
                    changes.add(new AttributeChange(
                            "state",
                            Optional.of(Value.of("running")),
                            Optional.of(Value.of("restarted for " + address)),
                            AttributeChange.Cause.FOLLOWS));
                }
            });
            return changes;
        }

        private Work work(PlanRequest request, String verb, Value.MapOf attributes) {
            var subject = request.subject();
            var name = subject.address().key();
            var thing = Optional.ofNullable(things.get(name));
            var work = Work.of(
                    new ToyOperation(Place.at(subject.targets().iterator().next()), verb, name, attributes));
            var asked = thing.filter(Toy.Thing::anywhere).isPresent()
                    ? Work.of(new ToyOperation(ToyLayer.ANY, "ask for", name, Value.MapOf.EMPTY))
                            .then(work)
                    : work;
            return asked.costing(thing.map(Toy.Thing::impact).orElse(Impact.NONE));
        }
    }
}

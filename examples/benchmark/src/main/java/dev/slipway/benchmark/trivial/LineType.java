package dev.slipway.benchmark.trivial;

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
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.Map;
import java.util.Set;

/** Looks after lines of the file. */
final class LineType implements ResourceType {

    static final TargetId FILE = new TargetId("trivial", "file");
    private static final Place PLACE = Place.at(FILE);

    private final StandardPlanning planning = new StandardPlanning(new Craft() {
        @Override
        public Work create(PlanRequest request, Value.MapOf wanted) {
            return put(request, wanted);
        }

        @Override
        public Work update(Difference difference) {
            return put(difference.request(), difference.wanted());
        }

        @Override
        public Work remove(PlanRequest request, Value.MapOf current) {
            return put(request, Value.MapOf.EMPTY);
        }
    });

    private static Work put(PlanRequest request, Value.MapOf wanted) {
        return Work.of(new PutLine(
                PLACE, request.subject().address().key(), wanted.text("value").orElse("")));
    }

    @Override
    public String name() {
        return "trivial.line";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Probe<?>> probes(Subject subject) {
        return Set.of(new LineProbe(FILE, subject.address().key()));
    }

    @Override
    public Observed observed(Subject subject, Readings readings) {
        return switch (readings.get(new LineProbe(FILE, subject.address().key()))) {
            case Answer.Read<LineProbe.Line>(var line) ->
                line.value().isPresent()
                        ? new Observed.Present(
                                Value.of(Map.of("value", Value.of(line.value().get()))), Readiness.READY)
                        : new Observed.Absent();
            case Answer.Unreadable<LineProbe.Line>(var why) -> new Observed.Unreadable(why);
            case Answer.NotYet<LineProbe.Line>(var because) -> new Observed.NotYet(because);
        };
    }

    @Override
    public Planned plan(PlanRequest request) {
        return planning.plan(request);
    }
}

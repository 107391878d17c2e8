package dev.slipway.engine.planner;

import static dev.slipway.engine.sim.Desired.box;
import static dev.slipway.engine.sim.Desired.thing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.AttributeChange.Cause;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.sim.Desired;
import dev.slipway.engine.sim.OddType;
import dev.slipway.engine.sim.Process;
import dev.slipway.engine.sim.SimLayer;
import dev.slipway.engine.sim.SimOperation;
import dev.slipway.engine.sim.Thing;
import dev.slipway.engine.sim.World;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Place;
import dev.slipway.state.Address;
import dev.slipway.state.Before;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a provider returns is held against what it was asked; a mismatch is a fault of that provider. */
class DistrustTest {

    private static final Address X = thing(box("a"), "x");
    private static final Address Y = thing(box("a"), "y");
    private static final Operation PUT = new SimOperation.Put(Place.at(box("a")), box("a"), "x", "1", 1);

    private final World world = new World();
    private final OddType type = new OddType();
    private final Process process = new Process(world, new Random(1), List.of(new SimLayer(world, type)));
    private final Desired desired = new Desired().thing(box("a"), "x", "1");

    @BeforeEach
    void aBox() {
        world.add(box("a"));
    }

    private static Value.MapOf attributes(String value, long level, Value id) {
        return Value.of(Map.of("value", Value.of(value), "level", Value.of(level), "id", id));
    }

    private static Value.MapOf right() {
        return attributes("1", 1, Value.of("id-1"));
    }

    /** There is a record and the thing is as desired, or has another value. */
    private void made(String valueNow) {
        process.apply(desired.declarations());
        if (!valueNow.equals("1")) {
            world.meddle(box("a"), "x", new Thing(valueNow, 1, "id-1", Duration.ZERO));
        }
    }

    private void plans(Change change) {
        type.plan = (_, right) -> right.address().equals(X) ? new Planned.Decided(change) : right;
    }

    private String fault() {
        var plan = process.plan(desired.declarations());
        assertThat(plan.faults()).hasSize(1);
        var fault = plan.faults().getFirst();
        assertThat(fault.provider()).isEqualTo("sim");
        assertThat(fault.address()).isEqualTo(X);
        assertThat(plan.changes()).doesNotContainKey(X);
        assertThat(plan.refused().get(X))
                .satisfies(refusal -> assertThat(refusal.why()).startsWith("layer sim has a bug: "))
                .satisfies(refusal -> assertThat(refusal.allow()).isEmpty());
        return fault.what();
    }

    private static Change.Update update(List<AttributeChange> changes, Value.MapOf after, Operation... operations) {
        return new Change.Update(X, "because", Impact.NONE, changes, after, List.of(operations));
    }

    private static AttributeChange value(String before, String after) {
        return new AttributeChange("value", Optional.of(Value.of(before)), Optional.of(Value.of(after)), Cause.DRIFT);
    }

    @Test
    void aFaultStopsOnlyWhatNeedsTheFaultyThing() {
        desired.thing(box("a"), "y", "1", X).thing(box("a"), "z", "1");
        plans(new Change.Forget(X, "no"));
        var plan = process.plan(desired.declarations());
        assertThat(plan.changes()).containsOnlyKeys(thing(box("a"), "z"));
        assertThat(plan.held()).containsOnlyKeys(Y);
    }

    @Test
    void anAnswerForAnotherAddress() {
        type.plan = (_, _) -> new Planned.Held(Y, "why not");
        assertThat(fault()).isEqualTo("it answered for sim.thing[a/y]");
    }

    @Test
    void anExceptionInsteadOfAnAnswer() {
        type.plan = (_, _) -> {
            throw new IllegalStateException("oops");
        };
        assertThat(fault()).startsWith("when asked to plan it threw java.lang.IllegalStateException: oops at ");
    }

    @Test
    void anExceptionInsteadOfAnObservation() {
        type.observed = _ -> {
            throw new IllegalStateException("oops");
        };
        assertThat(fault()).startsWith("when asked to plan it threw java.lang.IllegalStateException: oops");
    }

    @Test
    void anExceptionInsteadOfAnUpgrade() {
        made("1");
        type.version = 2;
        type.upgrade = _ -> {
            throw new IllegalStateException("oops");
        };
        assertThat(fault()).startsWith("when asked to upgrade a record it threw");
    }

    @Test
    void theRemovalOfWhatIsDesired() {
        made("1");
        plans(new Change.Delete(X, "", Impact.NONE, new Before.Absent(), Optional.empty(), List.of()));
        assertThat(fault()).isEqualTo("it planned 'delete' although the document asks for it");
        plans(new Change.Forget(X, ""));
        assertThat(fault()).isEqualTo("it planned 'forget' although the document asks for it");
    }

    @Test
    void anythingButARemovalOfWhatIsNotDesired() {
        made("1");
        desired.without(X);
        plans(new Change.NoOp(X, right()));
        assertThat(fault()).isEqualTo("it planned 'no-op' although nobody asks for it any more");
    }

    @Test
    void nothingForWhatIsNotThere() {
        plans(new Change.NoOp(X, right()));
        assertThat(fault()).isEqualTo("it planned 'no-op' although it is not there");
    }

    @Test
    void nothingForWhatHasNoRecord() {
        world.meddle(box("a"), "x", new Thing("1", 1, "id-1", Duration.ZERO));
        plans(new Change.NoOp(X, right()));
        assertThat(fault()).isEqualTo("it planned 'no-op' although it has no record");
    }

    @Test
    void nothingForWhatIsNotAsDesired() {
        made("2");
        plans(new Change.NoOp(X, right()));
        assertThat(fault()).isEqualTo("it planned nothing although value is not as desired");
    }

    @Test
    void nothingWithAResultThatIsNotAsDesired() {
        made("1");
        plans(new Change.NoOp(X, attributes("2", 1, Value.of("id-1"))));
        assertThat(fault()).isEqualTo("it planned a result whose value is not as desired");
    }

    @Test
    void theCreationOfWhatIsThere() {
        made("1");
        plans(new Change.Create(X, "", Impact.NONE, right(), List.of(PUT)));
        assertThat(fault()).isEqualTo("it planned 'create' although it is there");
    }

    @Test
    void aCreationThatDoesNotMakeWhatIsDesired() {
        plans(new Change.Create(X, "", Impact.NONE, attributes("2", 1, Value.of("id-1")), List.of(PUT)));
        assertThat(fault()).isEqualTo("it planned a result whose value is not as desired");
        plans(new Change.Create(X, "", Impact.NONE, attributes("1", 0, Value.of("id-1")), List.of(PUT)));
        assertThat(fault()).isEqualTo("it planned a result whose level is not as desired");
        plans(new Change.Create(X, "", Impact.NONE, right().without("id"), List.of(PUT)));
        assertThat(fault()).isEqualTo("it planned a result whose id is not as desired");
    }

    @Test
    void anUpdateOrReplacementOfWhatIsNotThere() {
        plans(update(List.of(value("2", "1")), right(), PUT));
        assertThat(fault()).isEqualTo("it planned 'update' although it is not there");
        plans(new Change.Replace(X, "", Impact.NONE, List.of(), right(), List.of(PUT)));
        assertThat(fault()).isEqualTo("it planned 'replace' although it is not there");
        plans(new Change.Adopt(X, "", Impact.NONE, List.of(), right(), new Before.Absent(), List.of()));
        assertThat(fault()).isEqualTo("it planned 'adopt' although it is not there");
    }

    @Test
    void anUpdateOfWhatHasNoRecordAndAnAdoptionOfWhatHasOne() {
        world.meddle(box("a"), "x", new Thing("2", 1, "id-1", Duration.ZERO));
        plans(update(List.of(value("2", "1")), right(), PUT));
        assertThat(fault()).isEqualTo("it planned 'update' although it has no record");

        type.plan = (_, right) -> right;
        made("2");
        plans(new Change.Adopt(X, "", Impact.NONE, List.of(), right(), new Before.Absent(), List.of()));
        assertThat(fault()).isEqualTo("it planned 'adopt' although it has a record");
    }

    @Test
    void anUpdateThatChangesNothing() {
        made("1");
        plans(update(List.of(), right()));
        assertThat(fault()).isEqualTo("it planned an update that changes nothing");
    }

    @Test
    void changesThatNothingMakes() {
        made("2");
        plans(update(List.of(value("2", "1")), right()));
        assertThat(fault()).isEqualTo("it planned changes and no operation that makes them");
    }

    @Test
    void aChangeFromSomethingThatWasNotObserved() {
        made("2");
        plans(update(List.of(value("3", "1")), right(), PUT));
        assertThat(fault()).isEqualTo("it planned a change of value from a value that was not observed");
    }

    @Test
    void aChangeToSomethingThatIsNotItsResult() {
        made("2");
        plans(update(List.of(value("2", "3")), right(), PUT));
        assertThat(fault()).isEqualTo("it planned a change of value to a value that is not its result");
    }

    @Test
    void anAttributeThatNobodyKnows() {
        made("2");
        var unknown = new AttributeChange("colour", Optional.empty(), Optional.of(Value.of("red")), Cause.ASKED);
        plans(update(List.of(value("2", "1"), unknown), right(), PUT));
        assertThat(fault()).isEqualTo("it planned a change of colour to a value that is not its result");
    }

    @Test
    void oneAttributeTwice() {
        made("2");
        plans(update(List.of(value("2", "1"), value("2", "1")), right(), PUT));
        assertThat(fault()).isEqualTo("it planned value twice");
    }

    @Test
    void anUpdateThatLeavesSomethingOut() {
        made("2");
        var level = new AttributeChange("level", Optional.of(Value.of(1)), Optional.of(Value.of(1)), Cause.ASKED);
        plans(update(List.of(level), right(), PUT));
        assertThat(fault()).isEqualTo("it left out a change although value is not as desired");
    }

    @Test
    void anOperationThatNobodyCanRun() {
        var elsewhere = new SimOperation.Put(Place.at(new TargetId("box", "z")), box("z"), "x", "1", 1);
        plans(new Change.Create(X, "", Impact.NONE, right(), List.of(elsewhere)));
        assertThat(fault()).isEqualTo("operation 'put x = 1' is for box:z, which nobody says how to reach");
    }

    @Test
    void anOperationThatUsesWhatNoneYields() {
        plans(new Change.Create(X, "", Impact.NONE, right(), List.of(new Tokens("join", "", Set.of("token")))));
        assertThat(fault()).isEqualTo("operation 'join' uses token, which no operation before it yields");
        plans(new Change.Create(
                X,
                "",
                Impact.NONE,
                right(),
                List.of(new Tokens("make", "token", Set.of()), new Tokens("join", "", Set.of("token")))));
        assertThat(process.plan(desired.declarations()).faults()).isEmpty();
    }

    private record Tokens(String summary, String yields, Set<String> uses) implements Operation {
        @Override
        public Place place() {
            return Place.at(box("a"));
        }

        @Override
        public Value.MapOf describe() {
            return Value.of(Map.of("does", Value.of(summary)));
        }
    }
}

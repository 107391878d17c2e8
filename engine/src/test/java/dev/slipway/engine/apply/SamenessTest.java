package dev.slipway.engine.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.sim.SimOperation;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Place;
import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was reviewed admits what is left of it, and nothing else. */
class SamenessTest {

    private static final TargetId BOX = new TargetId("box", "a");
    private static final Address UNIT = new Address("sim.unit", "u");
    private static final AttributeChange STATE = changed("state", "stopped", "running");
    private static final AttributeChange RELOAD = changed("reload", "", "a file changes");
    private static final Operation READ = put("read", "again");
    private static final Operation START = put("start", "now");
    private static final Value.MapOf RUNNING = Value.of(Map.of("state", Value.of("running")));

    private static AttributeChange changed(String name, String before, String after) {
        return new AttributeChange(
                name, Optional.of(Value.of(before)), Optional.of(Value.of(after)), AttributeChange.Cause.DRIFT);
    }

    private static Operation put(String name, String value) {
        return new SimOperation.Put(Place.at(BOX), BOX, name, value, 0);
    }

    private static Change update(List<AttributeChange> changes, List<Operation> operations) {
        return new Change.Update(UNIT, "why", Impact.NONE, changes, RUNNING, operations);
    }

    private static final Change REVIEWED = update(List.of(STATE, RELOAD), List.of(READ, START));

    @Test
    void aChangeIsWithinItself() {
        assertThat(Sameness.within(REVIEWED, REVIEWED)).isTrue();
    }

    @Test
    void whatIsLeftWhenAPartWasDoneIsWithinTheWhole() {
        assertThat(Sameness.within(REVIEWED, update(List.of(STATE), List.of(START))))
                .isTrue();
    }

    @Test
    void anOperationThatWasNotReviewedIsNot() {
        assertThat(Sameness.within(REVIEWED, update(List.of(STATE), List.of(put("stop", "now")))))
                .isFalse();
        assertThat(Sameness.within(update(List.of(STATE), List.of(START)), REVIEWED))
                .isFalse();
    }

    @Test
    void theSameOperationTwiceIsNot() {
        assertThat(Sameness.within(REVIEWED, update(List.of(STATE, RELOAD), List.of(START, START))))
                .isFalse();
    }

    @Test
    void anotherOrderIsNot() {
        assertThat(Sameness.within(REVIEWED, update(List.of(STATE, RELOAD), List.of(START, READ))))
                .isFalse();
    }

    @Test
    void anotherValueBeforeOrAfterIsNot() {
        var failed = changed("state", "failed", "running");
        var masked = changed("state", "stopped", "masked");
        assertThat(Sameness.within(REVIEWED, update(List.of(failed, RELOAD), List.of(READ, START))))
                .isFalse();
        assertThat(Sameness.within(REVIEWED, update(List.of(masked, RELOAD), List.of(READ, START))))
                .isFalse();
    }

    @Test
    void anotherEndOrActionIsNot() {
        var stopped = Value.of(Map.of("state", Value.of("stopped")));
        var other = new Change.Update(UNIT, "why", Impact.NONE, List.of(STATE, RELOAD), stopped, List.of(READ, START));
        assertThat(Sameness.within(REVIEWED, other)).isFalse();
        var create = new Change.Create(UNIT, "why", Impact.NONE, RUNNING, List.of(READ, START));
        assertThat(Sameness.within(REVIEWED, create)).isFalse();
    }
}

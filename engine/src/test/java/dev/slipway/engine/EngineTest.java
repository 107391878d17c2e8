package dev.slipway.engine;

import static dev.slipway.engine.sim.Desired.box;
import static dev.slipway.engine.sim.Desired.thing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.sim.Desired;
import dev.slipway.engine.sim.Process;
import dev.slipway.engine.sim.SimLayer;
import dev.slipway.engine.sim.World;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EngineTest {

    private final World world = new World();
    private final Process process = new Process(world, new Random(1), List.of(new SimLayer(world)));

    private Desired two() {
        world.add(box("a"));
        world.add(box("b"));
        return new Desired().thing(box("a"), "x", "1").thing(box("b"), "y", "2", thing(box("a"), "x"));
    }

    @Test
    void whatIsMissingIsCreatedInOrderAndThenNothingIsLeftToDo() {
        var desired = two().declarations();

        var plan = process.plan(desired);
        assertThat(plan.totals().create()).isEqualTo(2);
        assertThat(world.revision()).isZero();

        var result = process.apply(desired);
        assertThat(result.outcomes().values()).allMatch(outcome -> outcome.succeeded());
        assertThat(world.log()).extracting(operation -> operation.name()).containsExactly("x", "y");
        assertThat(process.plan(desired).isEmpty()).isTrue();
        assertThat(process.state().resources()).hasSize(2);
    }

    @Test
    void whatIsNoLongerAskedForGoesInReverseOrder() {
        var desired = two();
        process.apply(desired.declarations());

        desired.without(thing(box("a"), "x")).without(thing(box("b"), "y"));
        var plan = process.plan(desired.declarations());
        assertThat(plan.changes().values()).allMatch(planned -> planned.change() instanceof Change.Delete);

        process.apply(desired.declarations());
        assertThat(world.log().subList(2, 4))
                .extracting(operation -> operation.name())
                .containsExactly("y", "x");
        assertThat(process.state().resources()).isEmpty();
        assertThat(process.plan(desired.declarations()).isEmpty()).isTrue();
    }
}

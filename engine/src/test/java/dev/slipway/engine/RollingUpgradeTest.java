package dev.slipway.engine;

import static dev.slipway.engine.sim.Desired.box;
import static dev.slipway.engine.sim.Desired.thing;
import static dev.slipway.engine.sim.RollingLayer.step;
import static dev.slipway.engine.sim.There.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.apply.Outcome;
import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.sim.Desired;
import dev.slipway.engine.sim.Killed;
import dev.slipway.engine.sim.Process;
import dev.slipway.engine.sim.RollingLayer;
import dev.slipway.engine.sim.SimLayer;
import dev.slipway.engine.sim.SimOperation;
import dev.slipway.engine.sim.Thing;
import dev.slipway.engine.sim.Troubles;
import dev.slipway.engine.sim.World;
import dev.slipway.engine.work.Cancellation;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A layer that upgrades packages box by box shows what steps, arranged order and closing steps are for. */
class RollingUpgradeTest {

    private final World world = new World();
    private final Process process = new Process(world, new Random(7), List.of(new RollingLayer(), new SimLayer(world)));

    @BeforeEach
    void threeBoxesAtTheOldVersion() {
        for (var name : List.of("a", "b", "c")) {
            world.add(box(name));
        }
        world.warmUp(Duration.ofSeconds(5));
        process.apply(version("1").declarations());
        world.log().clear();
    }

    private static Desired version(String version) {
        var desired = new Desired();
        for (var name : List.of("a", "b", "c")) {
            desired.thing(box(name), "package", version);
        }
        return desired;
    }

    private List<String> done() {
        return world.log().stream()
                .map(operation -> operation.store().name() + ": " + operation.summary())
                .toList();
    }

    private static List<String> upgrade(String box) {
        return List.of(
                box + ": put cordoned = yes",
                box + ": put package = 2",
                box + ": restart " + box,
                box + ": drop cordoned");
    }

    @Test
    void theBoxesAreUpgradedOneAfterTheOther() {
        var plan = process.plan(version("2").declarations());
        assertThat(plan.groups())
                .extracting(group -> group.title())
                .containsExactly("upgrade of a", "upgrade of b", "upgrade of c");
        assertThat(plan.impacts().get(Impact.DRAINS_NODE))
                .containsExactly(step("drain", "a"), step("drain", "b"), step("drain", "c"));

        var result = process.apply(version("2").declarations());

        assertThat(result.succeeded()).isTrue();
        assertThat(done().subList(0, 4)).isEqualTo(upgrade("a"));
        assertThat(done().subList(4, 8)).isEqualTo(upgrade("b"));
        assertThat(done().subList(8, 12)).isEqualTo(upgrade("c"));
        assertThat(process.state().openSteps()).isEmpty();
        assertThat(process.plan(version("2").declarations()).isEmpty()).isTrue();
    }

    @Test
    void aBoxThatFailsIsUncordonedAndStopsTheOthers() {
        world.troubles(new Troubles() {
            @Override
            public Trouble before(SimOperation operation) {
                return operation.store().equals(box("b")) && operation.name().equals("package")
                        ? Trouble.FAILS
                        : Trouble.NONE;
            }
        });

        var result = process.apply(version("2").declarations());

        assertThat(result.outcomes())
                .containsEntry(step("gate", "a"), new Outcome.Applied())
                .containsEntry(step("restart", "b"), new Outcome.Skipped(thing(box("b"), "package")))
                .containsEntry(step("gate", "b"), new Outcome.Skipped(thing(box("b"), "package")))
                .containsEntry(step("uncordon", "b"), new Outcome.Applied())
                .containsEntry(step("drain", "c"), new Outcome.Skipped(thing(box("b"), "package")))
                .containsEntry(thing(box("c"), "package"), new Outcome.Skipped(thing(box("b"), "package")))
                .containsEntry(step("uncordon", "c"), new Outcome.Skipped(thing(box("b"), "package")));
        assertThat(world.things(box("b"))).doesNotContainKey("cordoned");
        assertThat(process.state().openSteps()).isEmpty();

        world.troubles(Troubles.NONE);
        world.log().clear();
        assertThat(process.apply(version("2").declarations()).succeeded()).isTrue();
        assertThat(done().subList(0, 4)).isEqualTo(upgrade("b"));
        assertThat(process.plan(version("2").declarations()).isEmpty()).isTrue();
    }

    @Test
    void aBoxThatDoesNotWorkAgainInTimeIsUncordonedAndStopsTheOthers() {
        world.troubles(new Troubles() {
            @Override
            public void here(String where) {
                if (where.equals("before restart b")) {
                    world.meddle(box("b"), "package", new Thing("2", 1, "id-slow", Duration.ofHours(9)));
                }
            }
        });
        var result = process.apply(version("2").declarations());

        assertThat(at(result.outcomes(), step("gate", "b")))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.failure().what()).isEqualTo("waited for b to work in vain"));
        assertThat(result.outcomes())
                .containsEntry(step("uncordon", "b"), new Outcome.Applied())
                .containsEntry(step("drain", "c"), new Outcome.Skipped(step("gate", "b")));
        assertThat(world.things(box("b"))).doesNotContainKey("cordoned");
        assertThat(at(world.things(box("c")), "package").value()).isEqualTo("1");
        assertThat(process.state().openSteps()).isEmpty();
    }

    @Test
    void toldToStopAtAGateItWaitsNoLongerAndTheNextRunUncordons() {
        var cancellation = new Cancellation();
        world.troubles(new Troubles() {
            @Override
            public void here(String where) {
                if (where.equals("after restart b")) {
                    world.meddle(box("b"), "package", new Thing("2", 1, "id-slow", Duration.ofHours(9)));
                    cancellation.request();
                }
            }
        });
        var result = process.apply(version("2").declarations(), cancellation);
        assertThat(result.interrupted()).isTrue();
        assertThat(result.outcomes())
                .containsEntry(step("drain", "c"), new Outcome.Interrupted(false))
                .containsEntry(step("restart", "b"), new Outcome.Applied());
        assertThat(process.state().openSteps()).containsOnlyKeys(step("uncordon", "b"));

        world.troubles(Troubles.NONE);
        world.meddle(box("b"), "package", new Thing("2", 1, "id-slow", Duration.ZERO));
        world.log().clear();
        assertThat(process.apply(version("2").declarations()).succeeded()).isTrue();
        assertThat(done().getFirst()).isEqualTo("b: drop cordoned");
        assertThat(process.state().openSteps()).isEmpty();
    }

    @Test
    void aKilledUpgradeIsCarriedOnAndItsBoxIsUncordoned() {
        killAfter("put package = 2", "b");

        assertThatThrownBy(() -> process.apply(version("2").declarations())).isInstanceOf(Killed.class);
        assertThat(process.state().openSteps()).containsOnlyKeys(step("uncordon", "b"));
        assertThat(world.things(box("b"))).containsKey("cordoned");

        world.troubles(Troubles.NONE);
        world.log().clear();
        var plan = process.plan(version("2").declarations());
        assertThat(plan.steps()).containsKey(step("uncordon", "b"));
        assertThat(plan.carriedOn()).containsExactly(thing(box("b"), "package"));

        assertThat(process.apply(version("2").declarations()).succeeded()).isTrue();
        assertThat(done().getFirst()).isEqualTo("b: drop cordoned");
        assertThat(done().subList(1, 5)).isEqualTo(upgrade("c"));
        assertThat(world.things(box("b"))).doesNotContainKey("cordoned");
        assertThat(process.state().openSteps()).isEmpty();
        assertThat(process.plan(version("2").declarations()).isEmpty()).isTrue();
    }

    @Test
    void aStepThatIsOpenedAgainIsClosedWhereTheNewPlanClosesIt() {
        killAfter("put cordoned = yes", "b");
        assertThatThrownBy(() -> process.apply(version("2").declarations())).isInstanceOf(Killed.class);

        world.troubles(Troubles.NONE);
        world.log().clear();
        assertThat(process.apply(version("2").declarations()).succeeded()).isTrue();

        assertThat(done().subList(0, 4)).isEqualTo(upgrade("b"));
        assertThat(process.state().openSteps()).isEmpty();
    }

    private void killAfter(String summary, String box) {
        world.troubles(new Troubles() {
            private boolean now;

            @Override
            public Trouble before(SimOperation operation) {
                now = operation.store().equals(box(box)) && operation.summary().equals(summary);
                return Trouble.NONE;
            }

            @Override
            public void here(String where) {
                if (now && where.equals("after " + summary)) {
                    throw new Killed();
                }
            }
        });
    }
}

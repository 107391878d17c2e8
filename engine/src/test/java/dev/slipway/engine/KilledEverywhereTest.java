package dev.slipway.engine;

import static dev.slipway.engine.sim.Desired.box;
import static dev.slipway.engine.sim.Desired.thing;
import static dev.slipway.engine.sim.There.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.plan.Totals;
import dev.slipway.engine.saved.SavedPlans;
import dev.slipway.engine.sim.Desired;
import dev.slipway.engine.sim.Killed;
import dev.slipway.engine.sim.Process;
import dev.slipway.engine.sim.RollingLayer;
import dev.slipway.engine.sim.SimLayer;
import dev.slipway.engine.sim.Thing;
import dev.slipway.engine.sim.Troubles;
import dev.slipway.engine.sim.World;
import dev.slipway.engine.spi.Declarations;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * Law 5, place by place: a plan with every action and the steps of an upgrade is killed before and after each journal
 * entry and each operation, one place in each life.
 */
class KilledEverywhereTest {

    private static final List<String> BOUNDARIES = List.of(
            " writing RunStarted",
            " writing Intent",
            " writing Made",
            " writing Gone",
            " writing StepOpened",
            " writing StepClosed",
            " writing RunEnded",
            " put new = 1",
            " put updated = 2",
            " put package = 2",
            " put found = 1",
            " drop fixed",
            " put fixed = 2",
            " drop goes",
            " put cordoned = yes",
            " restart a",
            " drop cordoned");

    /** One world, at the moment before the plan that is killed. */
    private static final class Life {
        private final World world = new World();
        private final Process process =
                new Process(world, new Random(3), List.of(new RollingLayer(), new SimLayer(world)));
        private final Map<String, String> ids = new TreeMap<>();

        Life() {
            world.add(box("a"));
            world.add(box("b"));
            world.meddle(box("b"), "there", new Thing("1", 1, "id-there", Duration.ZERO));
            world.meddle(box("b"), "found", new Thing("other", 1, "id-found", Duration.ZERO));
            process.apply(FIRST);
            world.things(box("a")).forEach((name, thing) -> ids.put(name, thing.id()));
        }

        private void killAt(int place, Set<String> killed) {
            world.troubles(new Troubles() {
                private int left = place;

                @Override
                public void here(String where) {
                    if (left-- == 0) {
                        killed.add(where);
                        throw new Killed();
                    }
                }
            });
        }

        private void hasConverged(String where) {
            var plan = process.plan(SECOND);
            assertThat(plan.isEmpty() && plan.isWhole()).as(where).isTrue();
            assertThat(process.state().openSteps()).as(where).isEmpty();
            assertThat(process.state().unfinished()).as(where).isEmpty();
            assertThat(values("a"))
                    .as(where)
                    .isEqualTo(Map.of("kept", "1", "updated", "2", "fixed", "2", "package", "2", "new", "1"));
            assertThat(values("b")).as(where).isEqualTo(Map.of("there", "1", "found", "1"));
            for (var name : List.of("kept", "updated", "package")) {
                assertThat(at(world.things(box("a")), name).id())
                        .as("%s: %s is not replaced because it was interrupted", where, name)
                        .isEqualTo(ids.get(name));
            }
        }

        private Map<String, String> values(String box) {
            var values = new TreeMap<String, String>();
            world.things(box(box)).forEach((name, thing) -> values.put(name, thing.value()));
            return values;
        }

        /** Whatever the record went through, it says what is ours and what was there before us. */
        private void isDestroyedAsIfItHadNeverBeenKilled(String where) {
            process.selection = Selection.ALL.destroying();
            assertThat(process.apply(SECOND).succeeded()).as(where).isTrue();
            assertThat(values("a")).as(where).isEmpty();
            assertThat(values("b")).as(where).isEqualTo(Map.of("there", "1", "found", "other"));
        }
    }

    private static final Declarations FIRST = document("1")
            .thing(box("b"), "goes", "1", thing(box("a"), "kept"))
            .thing(box("b"), "there", "1")
            .declarations();

    private static final Declarations SECOND = document("2")
            .thing(box("a"), "new", "1", thing(box("a"), "updated"), thing(box("a"), "fixed"))
            .thing(box("b"), "found", "1")
            .declarations();

    private static Desired document(String version) {
        return new Desired()
                .thing(box("a"), "kept", "1")
                .thing(box("a"), "updated", version)
                .thing(box("a"), "fixed", version)
                .thing(box("a"), "package", version);
    }

    @Test
    void thePlanHasEveryActionAndEveryKindOfStep() {
        var plan = new Life().process.plan(SECOND);
        assertThat(plan.totals()).isEqualTo(new Totals(1, 2, 1, 1, 1, 1, 1, 0, 4));
        assertThat(plan.steps()).hasSize(4);
        assertThat(plan.changes()).hasSize(8);
    }

    @Test
    void anApplyThatIsKilledAnywhereIsCarriedOnByTheNext() {
        killEverywhere((life, _) -> life.process.apply(SECOND));
    }

    @Test
    void anApplyOfASavedPlanThatIsKilledAnywhereIsCarriedOnByTheSameCommand() {
        killEverywhere((life, saved) -> assertThat(
                        life.process.applyReviewed(saved, SECOND).succeeded())
                .isTrue());
    }

    private static void killEverywhere(BiConsumer<Life, Plan> apply) {
        var killed = new HashSet<String>();
        for (var place = 0; ; place++) {
            var life = new Life();
            var saved = SavedPlans.read(SavedPlans.write(life.process.plan(SECOND)));
            life.killAt(place, killed);
            var where = "killed at " + place;
            try {
                apply.accept(life, saved);
                break;
            } catch (Killed _) {
                life.world.troubles(Troubles.NONE);
            }
            apply.accept(life, saved);
            life.hasConverged(where);
            life.isDestroyedAsIfItHadNeverBeenKilled(where);
        }
        for (var boundary : BOUNDARIES) {
            assertThat(killed).contains("before" + boundary, "after" + boundary);
        }
    }
}

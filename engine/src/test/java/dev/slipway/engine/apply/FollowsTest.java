package dev.slipway.engine.apply;

import static dev.slipway.engine.sim.Desired.box;
import static dev.slipway.engine.sim.Desired.thing;
import static dev.slipway.engine.sim.There.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.sim.Desired;
import dev.slipway.engine.sim.Killed;
import dev.slipway.engine.sim.Process;
import dev.slipway.engine.sim.SimLayer;
import dev.slipway.engine.sim.SimOperation;
import dev.slipway.engine.sim.Thing;
import dev.slipway.engine.sim.Troubles;
import dev.slipway.engine.sim.World;
import dev.slipway.state.Address;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that is restarted because a file that it needs changes, which nothing shows once the file is changed. */
class FollowsTest {

    private static final Address BASE = thing(box("a"), "base");
    private static final Address FILE = thing(box("a"), "file");
    private static final Address SERVICE = thing(box("a"), "service");

    private final World world = new World();
    private final Process process = new Process(world, new Random(9), List.of(new SimLayer(world)));

    private static Desired document(String base, String file) {
        return new Desired()
                .thing(box("a"), "base", base)
                .thing(box("a"), "file", file, BASE)
                .thing(box("a"), "service", "1", FILE);
    }

    @BeforeEach
    void theServiceRuns() {
        world.add(box("a"));
        process.apply(document("1", "1").declarations());
        world.log().clear();
    }

    private List<String> done() {
        return world.log().stream().map(SimOperation::summary).toList();
    }

    private void fails(String name) {
        world.troubles(new Troubles() {
            @Override
            public Trouble before(SimOperation operation) {
                return operation.name().equals(name) ? Trouble.FAILS : Trouble.NONE;
            }
        });
    }

    private void killAt(String place) {
        world.troubles(new Troubles() {
            @Override
            public void here(String where) {
                if (where.equals(place)) {
                    throw new Killed();
                }
            }
        });
    }

    @Test
    void theServiceIsRestartedAfterItsFileIsChanged() {
        assertThat(process.apply(document("1", "2").declarations()).succeeded()).isTrue();
        assertThat(done()).containsExactly("put file = 2", "restart service");
        assertThat(process.state().unfinished()).isEmpty();
    }

    @Test
    void noKillMakesTheRestartForgotten() {
        killAt("after writing Made");
        assertThatThrownBy(() -> process.apply(document("1", "2").declarations()))
                .isInstanceOf(Killed.class);
        assertThat(done()).containsExactly("put file = 2");
        assertThat(process.state().unfinished()).containsOnlyKeys(SERVICE);

        world.troubles(Troubles.NONE);
        assertThat(process.apply(document("1", "2").declarations()).succeeded()).isTrue();
        assertThat(done()).containsExactly("put file = 2", "restart service");
        assertThat(process.plan(document("1", "2").declarations()).isEmpty()).isTrue();
    }

    @Test
    void aRestartThatFailedIsStillOwed() {
        fails("service");
        process.apply(document("1", "2").declarations());
        assertThat(process.state().unfinished()).containsOnlyKeys(SERVICE);

        world.troubles(Troubles.NONE);
        assertThat(process.apply(document("1", "2").declarations()).succeeded()).isTrue();
        assertThat(done()).containsExactly("put file = 2", "restart service");
    }

    @Test
    void aRestartIsOwedIfItsFileMayHaveChanged() {
        fails("file");
        process.apply(document("1", "2").declarations());
        assertThat(process.state().unfinished()).containsOnlyKeys(FILE, SERVICE);
    }

    @Test
    void aRestartIsNotOwedIfItsFileWasNeverTouched() {
        fails("base");
        process.apply(document("2", "2").declarations());
        assertThat(process.state().unfinished()).containsOnlyKeys(BASE);
        assertThat(done()).isEmpty();
    }

    @Test
    void aServiceWhoseChangeIsNotWhatWasReviewedIsRestartedByTheNextRun() {
        var reviewed = process.plan(document("1", "2").declarations());
        world.meddle(box("a"), "service", new Thing("meddled", 1, "id-other", Duration.ZERO));
        var result = process.applyReviewed(reviewed, document("1", "2").declarations());
        assertThat(at(result.outcomes(), SERVICE)).isInstanceOf(Outcome.Refused.class);
        assertThat(done()).containsExactly("put file = 2");
        assertThat(process.state().unfinished()).containsOnlyKeys(SERVICE);

        world.meddle(box("a"), "service", new Thing("1", 1, "id-other", Duration.ZERO));
        assertThat(process.apply(document("1", "2").declarations()).succeeded()).isTrue();
        assertThat(done()).containsExactly("put file = 2", "restart service");
    }

    @Test
    void aServiceThatTheSelectionLeavesOutIsRestartedByTheNextRun() {
        process.selection =
                new Selection(new TreeSet<>(Set.of(FILE.toString())), new TreeSet<>(), new TreeSet<>(), false);
        assertThat(process.apply(document("1", "2").declarations()).succeeded()).isTrue();
        assertThat(done()).containsExactly("put file = 2");
        assertThat(process.state().unfinished()).containsOnlyKeys(SERVICE);

        process.selection = Selection.ALL;
        assertThat(process.apply(document("1", "2").declarations()).succeeded()).isTrue();
        assertThat(done()).containsExactly("put file = 2", "restart service");
    }
}

package dev.slipway.engine.planner;

import static dev.slipway.engine.sim.Desired.box;
import static dev.slipway.engine.sim.Desired.thing;
import static dev.slipway.engine.sim.There.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slipway.engine.plan.Lane;
import dev.slipway.engine.sim.Desired;
import dev.slipway.engine.sim.Process;
import dev.slipway.engine.sim.RollingLayer;
import dev.slipway.engine.sim.SimLayer;
import dev.slipway.engine.sim.World;
import dev.slipway.engine.spi.Check;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.spi.Resource;
import dev.slipway.state.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What no plan can be made of, and how it is told. */
class ScopeTest {

    private final World world = new World();
    private final Process process = new Process(world, new Random(1), List.of(new SimLayer(world)));

    private final List<Resource> resources = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();

    private void resource(Address address, String source, Lane... lanes) {
        resources.add(new Resource(
                address,
                Set.of(box("a")),
                new TreeMap<>(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(lanes),
                Optional.empty(),
                source));
    }

    private List<PlanningProblem> problems() {
        var problems = new ArrayList<PlanningProblem>();
        assertThatExceptionOfType(PlanningException.class)
                .isThrownBy(() -> process.plan(new Declarations(
                        resources,
                        checks,
                        List.of(),
                        new Desired().target(box("a")).declarations().targets())))
                .satisfies(e -> problems.addAll(e.problems()));
        return problems;
    }

    @Test
    void whatIsAskedForTwiceIsToldWithBothPlaces() {
        resource(thing(box("a"), "x"), "a.yaml:1:1");
        resource(thing(box("a"), "x"), "a.yaml:2:1");
        assertThat(problems())
                .containsExactly(new PlanningProblem(
                        "sim.thing[a/x] is asked for twice",
                        "a.yaml:2:1",
                        "it is also asked for at a.yaml:1:1",
                        "give one of the two another name or place"));
        resources.clear();
        resource(thing(box("a"), "x"), "");
        resource(thing(box("a"), "x"), "a.yaml:2:1");
        assertThat(problems())
                .extracting(PlanningProblem::why)
                .containsExactly("it is also asked for at another place");
    }

    @Test
    void aTypeThatNoLayerLooksAfterIsABugOfTheLayerThatDeclaredIt() {
        resource(new Address("sim.other", "x"), "a.yaml:1:1");
        assertThat(problems())
                .containsExactly(new PlanningProblem(
                        "sim.other[x] is of a type that nobody looks after",
                        "a.yaml:1:1",
                        "no layer has a resource type sim.other",
                        "this is a bug in layer sim: report it"));
    }

    @Test
    void aNameOfTwoChecksIsABug() {
        for (var i = 0; i < 2; i++) {
            checks.add(new Check(
                    new Address("sim.check", "memory"),
                    Check.Severity.WARN,
                    Set.of(),
                    Set.of(),
                    _ -> new Check.Verdict.Passed()));
        }
        assertThat(problems())
                .extracting(PlanningProblem::what)
                .containsExactly("sim.check[memory] is the name of two checks");
    }

    @Test
    void aLaneHasOneWidthAndRoomForOneAtLeast() {
        resource(thing(box("a"), "x"), "", new Lane("apt", 1));
        resource(thing(box("a"), "y"), "", new Lane("apt", 2));
        resource(thing(box("a"), "z"), "", new Lane("narrow", 0));
        resource(thing(box("a"), "same"), "", new Lane("apt", 1));
        assertThat(problems())
                .extracting(PlanningProblem::what)
                .containsExactly(
                        "sim.thing[a/y] holds a lane that nobody can say the width of",
                        "sim.thing[a/z] holds a lane that nobody can say the width of");
    }

    @Test
    void layersThatDoNotFitTogetherAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layers(List.of(new SimLayer(world), new SimLayer(world))))
                .withMessage("two layers have the name sim");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layers(List.of(new RollingLayer())))
                .withMessage("layer roll stands on sim, which is not there");
        assertThat(new Layers(List.of(new RollingLayer(), new SimLayer(world))).ordered())
                .extracting(layer -> layer.name())
                .containsExactly("sim", "roll");
    }

    @Test
    void declarationsAreJoinedAndALaterWayCounts() {
        var one = new Desired().thing(box("a"), "x", "1").declarations();
        var other = new Desired().thing(box("b"), "y", "1").declarations();
        var both = one.and(other);
        assertThat(both.resources())
                .extracting(Resource::address)
                .containsExactly(thing(box("a"), "x"), thing(box("b"), "y"));
        assertThat(both.targets()).containsOnlyKeys(box("a"), box("b"));
        assertThat(at(both.targets(), box("a"))).isEqualTo(at(one.targets(), box("a")));
    }
}

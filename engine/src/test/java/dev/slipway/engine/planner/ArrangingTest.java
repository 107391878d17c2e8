package dev.slipway.engine.planner;

import static dev.slipway.engine.sim.Desired.box;
import static dev.slipway.engine.sim.Desired.thing;
import static dev.slipway.engine.sim.There.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.engine.apply.Outcome;
import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Edge;
import dev.slipway.engine.plan.Edge.When;
import dev.slipway.engine.plan.Fault;
import dev.slipway.engine.plan.Group;
import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.Step;
import dev.slipway.engine.sim.Desired;
import dev.slipway.engine.sim.Process;
import dev.slipway.engine.sim.SimLayer;
import dev.slipway.engine.sim.SimOperation;
import dev.slipway.engine.sim.Troubles;
import dev.slipway.engine.sim.World;
import dev.slipway.engine.spi.ArrangeRequest;
import dev.slipway.engine.spi.Arrangement;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.spi.Installation;
import dev.slipway.engine.spi.Provider;
import dev.slipway.engine.spi.ResourceType;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Place;
import dev.slipway.state.Address;
import dev.slipway.state.JournalEntry;
import dev.slipway.state.OpenStep;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of steps and order that layers ask for. */
class ArrangingTest {

    private static final Address X = thing(box("a"), "x");
    private static final Address Y = thing(box("a"), "y");
    private static final Address OPEN = new Address("top.open", "a");
    private static final Address CLOSE = new Address("top.close", "a");

    private final World world = new World();
    private final Top top = new Top();
    private final Process process = new Process(world, new Random(2), List.of(top, new SimLayer(world)));

    /** y needs x. */
    private final Desired desired = new Desired().thing(box("a"), "x", "1").thing(box("a"), "y", "1", X);

    @BeforeEach
    void aBox() {
        world.add(box("a"));
    }

    private Plan plan() {
        return process.plan(desired.declarations());
    }

    private static Step step(Address address, Impact impact, Optional<Address> opens, Operation... operations) {
        return new Step(
                address,
                "on the way",
                impact,
                List.of(operations),
                Optional.empty(),
                Optional.empty(),
                opens.map(closing -> new OpenStep(closing, Value.MapOf.EMPTY)));
    }

    private static Step plain(Address address) {
        return step(address, Impact.NONE, Optional.empty(), act(address.toString()));
    }

    private static Step opening() {
        return step(OPEN, Impact.NONE, Optional.of(CLOSE), act("open"));
    }

    private static SimOperation act(String name) {
        return new SimOperation.Act(Place.at(box("a")), box("a"), name);
    }

    private void arranges(List<Step> steps, Edge... edges) {
        top.answer = _ -> new Arrangement(steps, List.of(edges), List.of());
    }

    private static Edge edge(Address first, Address then) {
        return new Edge(first, then, When.AFTER_SUCCESS);
    }

    private void owe(Address closing) {
        process.journal().add(new JournalEntry.StepOpened("run-0", new OpenStep(closing, Value.MapOf.EMPTY)));
    }

    private List<String> fault() {
        return plan().faults().stream().map(Fault::what).toList();
    }

    @Test
    void stepsRunWhereTheyWereArranged() {
        arranges(List.of(plain(OPEN)), edge(X, OPEN), edge(OPEN, Y));
        assertThat(process.apply(desired.declarations()).succeeded()).isTrue();
        assertThat(world.log()).extracting(SimOperation::name).containsExactly("x", "top.open[a]", "y");
    }

    @Test
    void aLayerSeesWhatTheLayersBelowArranged() {
        top.answer = request -> {
            assertThat(request.lower().steps()).isEmpty();
            assertThat(request.planned()).containsOnlyKeys(X, Y);
            return Arrangement.NONE;
        };
        assertThat(plan().faults()).isEmpty();
    }

    @Test
    void aCycleOfDeclaredAndArrangedOrderNamesTheLayer() {
        arranges(List.of(plain(OPEN)), edge(Y, OPEN), edge(OPEN, X));
        assertThatExceptionOfType(PlanningException.class)
                .isThrownBy(this::plan)
                .satisfies(e -> assertThat(e.problems())
                        .containsExactly(new PlanningProblem(
                                "sim.thing[a/x] would have to come before itself",
                                "the order that layer top arranged",
                                "sim.thing[a/x] → sim.thing[a/y] → top.open[a] → sim.thing[a/x]",
                                "this is a bug in layer top: report it with your document")));
    }

    @Test
    void aClosingStepFollowsItsOpeningStepEvenIfNobodyArrangedIt() {
        arranges(List.of(opening(), plain(CLOSE)), edge(OPEN, X));
        assertThat(plan().edges()).contains(new Edge(OPEN, CLOSE, When.AFTER_ANY));
    }

    @Test
    void anOpeningStepWithoutItsClosingStepIsAFault() {
        arranges(List.of(opening()), edge(OPEN, X));
        assertThat(fault()).containsExactly("it opens top.close[a], which is not in the plan");
        assertThat(plan().steps()).isEmpty();
        assertThat(plan().edges()).containsExactly(edge(X, Y));
    }

    @Test
    void anAddressThatIsTakenIsAFault() {
        arranges(List.of(plain(OPEN), plain(OPEN), plain(X)));
        assertThat(fault())
                .containsExactly(
                        "two things in one plan have this address", "two things in one plan have this address");
    }

    @Test
    void anEdgeToNowhereIsAFault() {
        arranges(List.of(plain(OPEN)), edge(OPEN, CLOSE));
        assertThat(fault()).containsExactly("it arranged top.open[a] before top.close[a], and nobody knows this one");
    }

    @Test
    void aStepThatNobodyCanRunIsAFault() {
        var far = new TargetId("box", "far");
        arranges(List.of(step(OPEN, Impact.NONE, Optional.empty(), new SimOperation.Act(Place.at(far), far, "go"))));
        assertThat(fault()).containsExactly("operation 'go' is for box:far, which nobody says how to reach");
    }

    @Test
    void aLayerThatThrowsIsAFault() {
        top.answer = _ -> {
            throw new IllegalStateException("oops");
        };
        assertThat(fault().getFirst())
                .startsWith("when asked to arrange it threw java.lang.IllegalStateException: oops");
        assertThat(plan().changes()).hasSize(2);
    }

    @Test
    void whatAnEarlierRunOwesComesFirst() {
        owe(CLOSE);
        arranges(List.of(plain(CLOSE)));
        assertThat(process.apply(desired.declarations()).succeeded()).isTrue();
        assertThat(world.log()).extracting(SimOperation::name).containsExactly("top.close[a]", "x", "y");
        assertThat(process.state().openSteps()).isEmpty();
    }

    @Test
    void whatAnEarlierRunOwesDoesNotWaitForItself() {
        owe(CLOSE);
        arranges(List.of(plain(CLOSE)), edge(X, CLOSE));
        assertThat(process.apply(desired.declarations()).succeeded()).isTrue();
        assertThat(world.log()).extracting(SimOperation::name).containsExactly("x", "top.close[a]", "y");
    }

    @Test
    void leavingOutWhatAnEarlierRunOwesIsAFault() {
        owe(CLOSE);
        arranges(List.of());
        assertThat(fault()).containsExactly("it left out a closing step that an earlier run owes");
    }

    @Test
    void aStepThatLosesDataIsRefusedWithAllThatComesAfterIt() {
        arranges(
                List.of(
                        step(OPEN, Impact.LOSES_DATA, Optional.of(CLOSE), act("wipe")),
                        plain(new Address("top.after", "a")),
                        plain(CLOSE)),
                edge(X, OPEN),
                edge(OPEN, Y),
                edge(Y, new Address("top.after", "a")));
        var plan = plan();
        assertThat(at(plan.refused(), OPEN).allow()).isEqualTo(OPEN.toString());
        assertThat(plan.steps()).isEmpty();
        assertThat(plan.changes()).containsOnlyKeys(X);
        assertThat(plan.held())
                .containsOnlyKeys(Y, new Address("top.after", "a"))
                .containsValue("it comes after a step that is refused");
        assertThat(plan.edges()).isEmpty();

        process.consent = new Consent(new TreeSet<>(Set.of(OPEN.toString())));
        assertThat(plan().steps()).hasSize(3);
        assertThat(plan().isWhole()).isTrue();
    }

    @Test
    void aClosingStepWhoseOpeningStepNeverBeganIsNotRun() {
        arranges(List.of(opening(), plain(CLOSE)), edge(X, OPEN), edge(OPEN, Y));
        world.troubles(new Troubles() {
            @Override
            public Trouble before(SimOperation operation) {
                return operation.name().equals("x") ? Trouble.FAILS : Trouble.NONE;
            }
        });
        var result = process.apply(desired.declarations());
        assertThat(result.outcomes())
                .containsEntry(OPEN, new Outcome.Skipped(X))
                .containsEntry(CLOSE, new Outcome.Skipped(X));
        assertThat(world.log()).isEmpty();
    }

    @Test
    void groupsAreToldWithTheMembersThatAreInThePlan() {
        top.answer = _ -> new Arrangement(
                List.of(plain(OPEN)),
                List.of(),
                List.of(new Group("both", Set.of(X, OPEN, CLOSE)), new Group("none", Set.of(CLOSE))));
        assertThat(plan().groups()).containsExactly(new Group("both", Set.of(X, OPEN)));
    }

    private static final class Top implements Provider {
        private Function<ArrangeRequest, Arrangement> answer = _ -> Arrangement.NONE;

        @Override
        public String name() {
            return "top";
        }

        @Override
        public Set<String> standsOn() {
            return Set.of("sim");
        }

        @Override
        public List<ResourceType> types() {
            return new ArrayList<>();
        }

        @Override
        public Declarations declare(Installation installation) {
            return Declarations.NONE;
        }

        @Override
        public Arrangement arrange(ArrangeRequest request) {
            return answer.apply(request);
        }
    }
}

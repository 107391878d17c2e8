package dev.slipway.engine.planner;

import static dev.slipway.engine.sim.Desired.box;
import static dev.slipway.engine.sim.Desired.late;
import static dev.slipway.engine.sim.Desired.thing;
import static dev.slipway.engine.sim.There.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.CheckOutcome;
import dev.slipway.engine.plan.CheckOutcome.Result;
import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Drift;
import dev.slipway.engine.plan.Edge;
import dev.slipway.engine.plan.Edge.When;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.plan.RoleBinding;
import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.sim.Desired;
import dev.slipway.engine.sim.OddType;
import dev.slipway.engine.sim.Process;
import dev.slipway.engine.sim.SimLayer;
import dev.slipway.engine.sim.SimOperation;
import dev.slipway.engine.sim.Thing;
import dev.slipway.engine.sim.ThingProbe;
import dev.slipway.engine.sim.Troubles;
import dev.slipway.engine.sim.World;
import dev.slipway.engine.spi.Check;
import dev.slipway.engine.spi.Check.Severity;
import dev.slipway.engine.spi.Check.Verdict;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.target.Answer;
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
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final Address X = thing(box("a"), "x");
    private static final Address Y = thing(box("a"), "y");
    private static final Address Z = thing(box("b"), "z");
    private static final Address MEMORY = new Address("sim.check", "memory");

    private final World world = new World();
    private final OddType type = new OddType();
    private final Process process = new Process(world, new Random(5), List.of(new SimLayer(world, type)));
    private final Desired desired = new Desired();

    @BeforeEach
    void twoBoxes() {
        world.add(box("a"));
        world.add(box("b"));
        desired.target(box("a")).target(box("b"));
    }

    private Plan plan() {
        return process.plan(desired.declarations());
    }

    private void apply() {
        assertThat(process.apply(desired.declarations()).succeeded()).isTrue();
    }

    private void silence(TargetId target) {
        world.troubles(new Troubles() {
            @Override
            public boolean silent(TargetId asked) {
                return asked.equals(target);
            }
        });
    }

    /** x, y that needs x, z that needs y. */
    private void chain() {
        desired.thing(box("a"), "x", "1").thing(box("a"), "y", "1", X).thing(box("b"), "z", "1", Y);
    }

    private static Selection only(String... patterns) {
        return new Selection(new TreeSet<>(Set.of(patterns)), new TreeSet<>(), new TreeSet<>(), false);
    }

    private static Selection except(String... patterns) {
        return new Selection(new TreeSet<>(), new TreeSet<>(Set.of(patterns)), new TreeSet<>(), false);
    }

    private static Check check(Severity severity, Verdict verdict, Address... guards) {
        return new Check(MEMORY, severity, Set.of(new ThingProbe(box("b"), "memory")), Set.of(guards), _ -> verdict);
    }

    // Checks

    @Test
    void aCheckThatFailsBlocksWhatItGuardsAndWhatNeedsThat() {
        chain();
        desired.thing(box("b"), "other", "1")
                .check(check(Severity.FAIL, new Verdict.Failed("1 GiB, expected 2 GiB", "add memory"), Y));
        var plan = plan();
        assertThat(plan.checks())
                .containsExactly(
                        new CheckOutcome(MEMORY, Result.FAILED, "1 GiB, expected 2 GiB", "add memory", List.of(Y)));
        assertThat(at(plan.refused(), Y).why()).isEqualTo("check sim.check[memory] failed: 1 GiB, expected 2 GiB");
        assertThat(at(plan.refused(), Y).allow()).isEqualTo("sim.check[memory]");
        assertThat(plan.held()).containsOnlyKeys(Z);
        assertThat(plan.changes()).containsOnlyKeys(X, thing(box("b"), "other"));
    }

    @Test
    void aCheckThatFailsAndWasAllowedBlocksNothing() {
        chain();
        desired.check(check(Severity.FAIL, new Verdict.Failed("too little", "add memory"), Y));
        process.consent = new Consent(new TreeSet<>(Set.of("sim.check[memory]")));
        assertThat(plan().checks()).extracting(CheckOutcome::result).containsExactly(Result.ALLOWED);
        assertThat(plan().isWhole()).isTrue();
    }

    @Test
    void aWarningBlocksNothing() {
        chain();
        desired.check(check(Severity.WARN, new Verdict.Failed("too little", "add memory"), Y));
        assertThat(plan().checks()).extracting(CheckOutcome::result).containsExactly(Result.WARNED);
        assertThat(plan().isWhole()).isTrue();
    }

    @Test
    void aCheckThatWatchesWarnsThoughNothingChanges() {
        chain();
        process.apply(desired.declarations());
        desired.check(check(Severity.WATCH, new Verdict.Failed("somebody meddled", "look"), Y));
        assertThat(plan().checks())
                .containsExactly(new CheckOutcome(MEMORY, Result.WARNED, "somebody meddled", "look", List.of(Y)));
        assertThat(plan().isEmpty()).isTrue();
    }

    @Test
    void aCheckThatWatchesIsSilentWhileAllIsWell() {
        chain();
        process.apply(desired.declarations());
        desired.check(check(Severity.WATCH, new Verdict.Passed(), Y));
        assertThat(plan().checks()).isEmpty();
    }

    @Test
    void aCheckThatWatchesIsSilentWhereNobodyAnswers() {
        chain();
        process.apply(desired.declarations());
        desired.check(check(Severity.WATCH, new Verdict.Unanswered("silent"), Y));
        assertThat(plan().checks()).isEmpty();
    }

    @Test
    void aCheckThatCannotBeAskedBlocks() {
        chain();
        desired.check(check(Severity.FAIL, new Verdict.Unanswered("nobody knows"), Y));
        assertThat(plan().checks().getFirst().found()).isEqualTo("it could not be asked: nobody knows");
        assertThat(plan().refused()).containsKey(Y);
    }

    @Test
    void aCheckThatThrowsBlocksAndNamesItsLayer() {
        chain();
        desired.check(new Check(MEMORY, Severity.FAIL, Set.of(), Set.of(Y), _ -> {
            throw new IllegalStateException("oops");
        }));
        assertThat(plan().checks().getFirst().found())
                .contains("layer sim has a bug")
                .contains("oops");
    }

    @Test
    void aCheckIsAskedOnlyWhereWhatItGuardsIsAboutToChange() {
        chain();
        apply();
        desired.check(check(Severity.FAIL, new Verdict.Failed("too little", "add memory"), Y));
        assertThat(plan().checks()).isEmpty();
        world.steal(box("a"), "y");
        assertThat(plan().checks()).hasSize(1);
    }

    @Test
    void aCheckThatPassesIsTold() {
        chain();
        desired.check(check(Severity.FAIL, new Verdict.Passed(), X, Y));
        assertThat(plan().checks()).containsExactly(new CheckOutcome(MEMORY, Result.PASSED, "", "", List.of(X, Y)));
    }

    @Test
    void aCheckSeesTheReadingsThatItAskedFor() {
        chain();
        world.meddle(box("b"), "memory", new Thing("2", 2, "id", Duration.ZERO));
        var probe = new ThingProbe(box("b"), "memory");
        desired.check(new Check(
                MEMORY,
                Severity.FAIL,
                Set.of(probe),
                Set.of(Y),
                readings -> readings.get(probe) instanceof Answer.Read
                        ? new Verdict.Passed()
                        : new Verdict.Unanswered("")));
        assertThat(plan().checks()).extracting(CheckOutcome::result).containsExactly(Result.PASSED);
    }

    // Selection

    @Test
    void whatATargetNeedsComesAlong() {
        chain();
        desired.thing(box("b"), "other", "1");
        process.selection = only("sim.thing[a/y]");
        var plan = plan();
        assertThat(plan.changes()).containsOnlyKeys(X, Y);
        assertThat(plan.cameAlong()).containsExactly(X);
        assertThat(plan.leftOut()).containsExactly(thing(box("b"), "other"), Z);
    }

    @Test
    void aMilestoneThatIsRequiredComesAlongWithItsParts() {
        desired.thing(box("a"), "x", "1", 1, Set.of(), Set.of(), Set.of("half"))
                .thing(box("a"), "y", "1", 1, Set.of(), Set.of("half"), Set.of())
                .thing(box("b"), "z", "1");
        process.selection = only("*/y]");
        assertThat(plan().cameAlong()).containsExactly(X);
    }

    @Test
    void whatHasToGoBeforeASelectedRemovalComesAlong() {
        chain();
        apply();
        desired.without(X).without(Y).without(Z);
        desired.thing(box("b"), "other", "1");
        process.selection = only("*/y]");
        var plan = plan();
        assertThat(plan.changes()).containsOnlyKeys(Y, Z);
        assertThat(plan.cameAlong()).containsExactly(Z);
    }

    @Test
    void aSelectionMayNameAHost() {
        chain();
        process.selection = except("b");
        assertThat(plan().changes()).containsOnlyKeys(X, Y);
        assertThat(plan().leftOut()).containsExactly(Z);
        process.selection = except("box:b");
        assertThat(plan().leftOut()).containsExactly(Z);
    }

    @Test
    void whatNeedsSomethingExcludedIsHeldIfThatWouldHaveChanged() {
        chain();
        process.selection = except(X.toString());
        var plan = plan();
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.held())
                .containsEntry(Y, "it needs sim.thing[a/x]: it was left out")
                .containsEntry(Z, "it needs sim.thing[a/y], which waits for sim.thing[a/x]: it was left out");

        process.selection = Selection.ALL;
        apply();
        world.steal(box("a"), "y");
        process.selection = except(X.toString());
        assertThat(plan().held()).isEmpty();
        assertThat(at(plan().changes(), Y).change()).isInstanceOf(Change.Create.class);
    }

    @Test
    void aSelectionThatNamesNothingIsAProblem() {
        chain();
        process.selection = only("sim.thing[a/typo]");
        assertThatExceptionOfType(PlanningException.class)
                .isThrownBy(this::plan)
                .satisfies(e -> assertThat(e.problems().getFirst().what())
                        .isEqualTo("--target sim.thing[a/typo] names nothing"));
        process.selection = new Selection(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(Set.of(MEMORY)), false);
        assertThatExceptionOfType(PlanningException.class)
                .isThrownBy(this::plan)
                .satisfies(e -> assertThat(e.problems().getFirst().what())
                        .isEqualTo("--replace sim.check[memory] names nothing"));
    }

    @Test
    void whatIsToBeReplacedIs() {
        chain();
        apply();
        process.selection = new Selection(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(Set.of(Y)), false);
        var plan = plan();
        assertThat(at(plan.changes(), Y).change()).isInstanceOf(Change.Replace.class);
        assertThat(plan.totals().noOp()).isEqualTo(2);
        assertThat(plan.totals().replace()).isEqualTo(1);
    }

    // What is in the way

    @Test
    void aNoOpBetweenDoesNotLetThroughWhatHoldsItsDependents() {
        chain();
        apply();
        world.steal(box("a"), "x");
        world.steal(box("b"), "z");
        desired.check(check(Severity.FAIL, new Verdict.Failed("no", "do"), X));
        var plan = plan();
        assertThat(at(plan.changes(), Y).change()).isInstanceOf(Change.NoOp.class);
        assertThat(plan.held().keySet()).containsExactly(Z);
        assertThat(at(plan.held(), Z)).startsWith("it needs sim.thing[a/y], which waits for sim.thing[a/x]: check");
    }

    @Test
    void whatRequiresAMilestoneIsHeldForItsParts() {
        desired.thing(box("b"), "part", "1", 1, Set.of(), Set.of(), Set.of("half"))
                .thing(box("a"), "x", "1", 1, Set.of(), Set.of("half"), Set.of())
                .thing(box("a"), "y", "1", 1, Set.of(), Set.of("half"), Set.of());
        silence(box("b"));
        assertThat(plan().held())
                .containsEntry(X, "it requires half and so sim.thing[b/part]: box:b does not answer")
                .containsEntry(Y, "it requires half and so sim.thing[b/part]: box:b does not answer");
    }

    @Test
    void whatSomethingElseStillStandsOnStays() {
        chain();
        apply();
        desired.without(X).without(Y).without(Z);
        silence(box("b"));
        var plan = plan();
        assertThat(plan.refused()).containsOnlyKeys(Z);
        assertThat(at(plan.held(), Y)).startsWith("it is needed by sim.thing[b/z], which stays: it has to go");
        assertThat(at(plan.held(), X))
                .startsWith("it is needed by sim.thing[a/y], which stays, which waits for sim.thing[b/z]");
        assertThat(plan.changes()).isEmpty();
    }

    @Test
    void whatAHeldChangeWouldHaveStoppedUsingStays() {
        chain();
        apply();
        desired.without(Z).without(Y).without(X);
        desired.thing(box("b"), "z", "2");
        desired.check(check(Severity.FAIL, new Verdict.Failed("no", "do"), Z));
        var plan = plan();
        assertThat(plan.refused()).containsOnlyKeys(Z);
        assertThat(plan.held()).containsOnlyKeys(Y, X);
    }

    @Test
    void aRecordOfAnUnknownTypeIsRefusedAndTheRestGoesOn() {
        chain();
        apply();
        var blind = new Process(world, new Random(5), List.of(new NoTypes(world)));
        blind.remember(process.state());
        var plan = blind.plan(new Desired().target(box("a")).target(box("b")).declarations());
        assertThat(plan.refused()).hasSize(3);
        assertThat(at(plan.refused(), X).why()).isEqualTo("no layer here looks after things of type sim.thing");
    }

    @Test
    void aRecordOfALaterTypeIsRefused() {
        chain();
        type.version = 2;
        apply();
        type.version = 1;
        assertThat(at(plan().refused(), X).why())
                .isEqualTo("its record was written by a later Slipway (version 2 of sim.thing, this one knows 1)");
    }

    @Test
    void aRecordOfAnEarlierTypeIsUpgraded() {
        chain();
        apply();
        type.version = 2;
        type.upgrade = attributes -> attributes.with("value", Value.of("upgraded"));
        assertThat(at(plan().drift(), X).attributes())
                .containsExactly(
                        new Drift.Attribute("value", Optional.of(Value.of("upgraded")), Optional.of(Value.of("1"))));
        apply();
        assertThat(at(process.state().resources(), X).typeVersion()).isEqualTo(2);
    }

    // Order

    private static Edge edge(Address first, Address then) {
        return new Edge(first, then, When.AFTER_SUCCESS);
    }

    @Test
    void whatIsNeededComesFirstAndLeavesLast() {
        chain();
        assertThat(plan().edges()).containsExactlyInAnyOrder(edge(X, Y), edge(Y, Z));
        apply();
        desired.without(X).without(Y).without(Z);
        assertThat(plan().edges()).containsExactlyInAnyOrder(edge(Y, X), edge(Z, Y));
    }

    @Test
    void whatStaysIsChangedBeforeWhatItStoodOnGoes() {
        chain();
        apply();
        desired.without(X);
        desired.thing(box("a"), "y", "2");
        assertThat(plan().edges()).contains(edge(Y, X));
    }

    @Test
    void aMilestoneStandsBetweenItsPartsAndWhatRequiresIt() {
        desired.thing(box("a"), "x", "1", 1, Set.of(), Set.of(), Set.of("half"))
                .thing(box("a"), "y", "1", 1, Set.of(), Set.of("half"), Set.of());
        assertThat(plan().edges())
                .containsExactlyInAnyOrder(edge(X, Plan.milestone("half")), edge(Plan.milestone("half"), Y));
        apply();
        desired.without(X).without(Y);
        assertThat(plan().edges())
                .containsExactlyInAnyOrder(
                        edge(Y, Plan.milestone("end of half")), edge(Plan.milestone("end of half"), X));
        apply();
        assertThat(world.log().subList(2, 4)).extracting(SimOperation::name).containsExactly("y", "x");
    }

    @Test
    void whatGoesAlongWithAnotherGoesAfterIt() {
        world.add(late("cloud"), new World.Origin(box("a"), "maker"));
        var maker = thing(box("a"), "maker");
        var app = thing(late("cloud"), "app");
        desired.thing(box("b"), "below", "1")
                .thing(box("a"), "maker", "1")
                .thing(late("cloud"), "app", "1", maker, thing(box("b"), "below"))
                .thing(box("b"), "above", "1", app);
        apply();
        process.selection = Selection.ALL.destroying();
        var plan = plan();
        assertThat(at(plan.changes(), app).change()).isInstanceOfSatisfying(Change.Delete.class, delete -> {
            assertThat(delete.coveredBy()).contains(maker);
            assertThat(delete.operations()).isEmpty();
        });
        assertThat(plan.totals().covered()).isEqualTo(1);
        assertThat(plan.edges())
                .containsExactlyInAnyOrder(
                        edge(maker, app), edge(maker, thing(box("b"), "below")), edge(thing(box("b"), "above"), maker));
        world.log().clear();
        apply();
        assertThat(world.log()).extracting(SimOperation::name).containsExactly("above", "maker", "below");
        assertThat(process.state().resources()).isEmpty();
    }

    @Test
    void whatGoesAlongWithSomethingThatStaysIsHeld() {
        world.add(late("cloud"), new World.Origin(box("a"), "maker"));
        var maker = thing(box("a"), "maker");
        desired.thing(box("a"), "maker", "1").thing(late("cloud"), "app", "1", maker);
        apply();
        process.selection =
                new Selection(new TreeSet<>(), new TreeSet<>(Set.of(maker.toString())), new TreeSet<>(), true);
        assertThat(at(plan().held(), thing(late("cloud"), "app")))
                .startsWith("it goes along with sim.thing[a/maker], which stays");
    }

    @Test
    void aRemovalAlongWithSomethingThatDoesNotGoIsAFault() {
        chain();
        apply();
        desired.without(Z);
        type.plan = (_, right) -> right instanceof Planned.Decided(Change.Delete delete)
                ? new Planned.Decided(
                        new Change.Delete(Z, "", delete.impact(), new Before.Absent(), Optional.of(X), List.of()))
                : right;
        assertThat(plan().faults().getFirst().what())
                .isEqualTo("it is to go along with sim.thing[a/x], which does not go");
    }

    @Test
    void aCycleIsToldWithThePlaceInTheDocument() {
        desired.thing(box("a"), "x", "1", Y).thing(box("a"), "y", "1", X);
        assertThatExceptionOfType(PlanningException.class)
                .isThrownBy(this::plan)
                .satisfies(e -> assertThat(e.problems())
                        .containsExactly(new PlanningProblem(
                                "sim.thing[a/x] needs itself",
                                "document:1:1",
                                "sim.thing[a/x] → sim.thing[a/y] → sim.thing[a/x]",
                                "this is a bug in one of these layers: report it with your document")));
    }

    // What a reader is told

    @Test
    void whatIsAsDesiredAndDoesNotWorkYetIsNoChange() {
        chain();
        apply();
        world.meddle(box("a"), "x", new Thing("1", 1, "id-1", Duration.ofDays(1)));
        var plan = plan();
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.notReady()).containsExactly(Map.entry(X, new Readiness.NotReady("it warms up", false)));
    }

    @Test
    void driftIsToldAndWhatWasAskedForIsNot() {
        chain();
        apply();
        world.meddle(box("a"), "x", new Thing("meddled", 5, "id-new", Duration.ZERO));
        world.steal(box("a"), "y");
        desired.thing(box("b"), "z", "2");
        assertThat(plan().drift().values())
                .containsExactly(
                        new Drift(
                                X,
                                false,
                                List.of(new Drift.Attribute(
                                        "value", Optional.of(Value.of("1")), Optional.of(Value.of("meddled"))))),
                        new Drift(Y, true, List.of()));
    }

    @Test
    void aNumberBelowWhatWasRecordedIsDrift() {
        desired.thing(box("a"), "x", "1", 3, Set.of(), Set.of(), Set.of());
        apply();
        world.meddle(box("a"), "x", new Thing("1", 2, "id-1", Duration.ZERO));
        assertThat(at(plan().drift(), X).attributes())
                .extracting(Drift.Attribute::name)
                .containsExactly("level");
    }

    @Test
    void whoHasARoleTodayIsTold() {
        desired.thing(box("a"), "shared-x", "1");
        assertThat(plan().roles())
                .containsExactly(new RoleBinding(new Place.Role("sim", "the leader"), Optional.of(box("a"))));
        silence(box("b"));
        assertThat(plan().roles().getFirst().today()).contains(box("a"));
        desired.without(thing(box("a"), "shared-x"));
        assertThat(plan().roles()).isEmpty();
    }

    @Test
    void aChangeIsToldWithItsSurroundings() {
        chain();
        var plan = plan();
        assertThat(at(plan.changes(), Y).needs()).containsExactly(X);
        assertThat(at(plan.changes(), Y).targets()).containsExactly(box("a"));
        assertThat(at(plan.changes(), Y).source()).isEqualTo("document:2:1");
        assertThat(at(plan.changes(), Y).deadline()).contains(Duration.ofMinutes(2));
    }
}

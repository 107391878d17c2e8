package dev.slipway.engine;

import static dev.slipway.engine.sim.Desired.box;
import static dev.slipway.engine.sim.Desired.late;
import static dev.slipway.engine.sim.Desired.thing;
import static dev.slipway.engine.sim.There.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.engine.apply.Outcome;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.plan.TargetStatus;
import dev.slipway.engine.planner.PlanningException;
import dev.slipway.engine.planner.PlanningProblem;
import dev.slipway.engine.saved.SavedPlans;
import dev.slipway.engine.sim.Desired;
import dev.slipway.engine.sim.Killed;
import dev.slipway.engine.sim.OddType;
import dev.slipway.engine.sim.Process;
import dev.slipway.engine.sim.SimLayer;
import dev.slipway.engine.sim.SimOperation;
import dev.slipway.engine.sim.Thing;
import dev.slipway.engine.sim.Troubles;
import dev.slipway.engine.sim.World;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.target.Place;
import dev.slipway.engine.work.Cancellation;
import dev.slipway.state.Address;
import dev.slipway.state.Origin;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The laws of the design that the engine answers for, by their numbers. */
class LawsTest {

    private static final Address X = thing(box("a"), "x");
    private static final Address Y = thing(box("b"), "y");
    private static final Address Z = thing(box("b"), "z");
    private static final Thing SOMETHING = new Thing("other", 1, "id-other", Duration.ZERO);

    private final World world = new World();
    private final OddType type = new OddType();
    private final Process process = new Process(world, new Random(3), List.of(new SimLayer(world, type)));

    /** y needs x; z stands alone. */
    private final Desired desired =
            new Desired().thing(box("a"), "x", "1").thing(box("b"), "y", "1", X).thing(box("b"), "z", "1");

    @BeforeEach
    void twoBoxes() {
        world.add(box("a"));
        world.add(box("b"));
    }

    private Declarations declarations() {
        return desired.declarations();
    }

    private static Consent allowing(String... names) {
        return new Consent(new TreeSet<>(Set.of(names)));
    }

    private void silence(TargetId target) {
        world.troubles(new Troubles() {
            @Override
            public boolean silent(TargetId asked) {
                return asked.equals(target);
            }
        });
    }

    @Test
    void law1LookingNeverChanges() {
        world.meddle(box("a"), "x", SOMETHING);
        var before = world.revision();
        process.plan(declarations());
        assertThat(world.revision()).isEqualTo(before);
        assertThat(world.log()).isEmpty();
        assertThat(process.journal()).isEmpty();
    }

    @Test
    void law2ThePlanIsAValueWhateverTheOrderOfInput() {
        var resources = new ArrayList<>(declarations().resources());
        Collections.reverse(resources);
        var turned =
                new Declarations(resources, List.of(), List.of(), declarations().targets());
        assertThat(SavedPlans.write(process.plan(turned))).isEqualTo(SavedPlans.write(process.plan(declarations())));
    }

    @Test
    void law3WhatWasReviewedRunsAndNothingElse() {
        var reviewed = SavedPlans.read(SavedPlans.write(process.plan(declarations())));
        world.meddle(box("a"), "x", SOMETHING);
        desired.thing(box("a"), "new", "1");

        var result = process.applyReviewed(reviewed, declarations());

        assertThat(at(result.outcomes(), X)).isInstanceOf(Outcome.Refused.class);
        assertThat(at(result.outcomes(), X).toString())
                .contains("create (it is not there)")
                .contains("adopt (it is there already");
        assertThat(result.outcomes()).containsEntry(Y, new Outcome.Skipped(X)).containsEntry(Z, new Outcome.Applied());
        assertThat(result.unreviewed()).containsExactly(thing(box("a"), "new"));
        assertThat(world.log()).extracting(SimOperation::name).containsExactly("z");
    }

    @Test
    void law3WhatCameWithSomethingThatAKilledRunDidIsMadeAsReviewed() {
        var reviewed = SavedPlans.read(SavedPlans.write(process.plan(declarations())));
        process.apply(new Desired().thing(box("a"), "x", "1").declarations());
        world.meddle(box("b"), "y", SOMETHING);
        world.meddle(box("b"), "z", SOMETHING);

        var result = process.applyReviewed(reviewed, declarations());

        assertThat(result.outcomes())
                .as("y needs x, which was done: it may have come with it")
                .containsEntry(X, new Outcome.Unchanged())
                .containsEntry(Y, new Outcome.Applied());
        assertThat(at(result.outcomes(), Z)).as("z stands alone").isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void law3WhatIsNoLongerNeededCountsAsDone() {
        var reviewed = process.plan(declarations());
        process.apply(declarations());
        var result = process.applyReviewed(reviewed, declarations());
        assertThat(result.succeeded()).isTrue();
        assertThat(result.outcomes().values()).containsOnly(new Outcome.Unchanged());
    }

    @Test
    void law3WhatWasReplacedBecauseSomebodyAskedIsNotReplacedAgainByTheSameSavedPlan() {
        process.apply(declarations());
        process.selection = new Selection(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(Set.of(X)), false);
        var reviewed = SavedPlans.read(SavedPlans.write(process.plan(declarations())));
        var old = at(world.things(box("a")), "x").id();
        process.applyReviewed(reviewed, declarations());
        var made = at(world.things(box("a")), "x").id();
        assertThat(made).isNotEqualTo(old);

        var result = process.applyReviewed(reviewed, declarations());

        assertThat(result.outcomes()).containsEntry(X, new Outcome.Unchanged());
        assertThat(at(world.things(box("a")), "x").id()).isEqualTo(made);

        world.steal(box("a"), "x");
        world.meddle(box("a"), "x", new Thing("1", 1, old, Duration.ZERO));
        process.applyReviewed(reviewed, declarations());
        assertThat(at(world.things(box("a")), "x").id())
                .as("the old one that is back is replaced")
                .isNotEqualTo(old);
    }

    @Test
    void law3WhatIsAskedToBeReplacedAndWasNotThereIsCreatedOnce() {
        process.selection = new Selection(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(Set.of(X)), false);
        var reviewed = SavedPlans.read(SavedPlans.write(process.plan(declarations())));
        process.applyReviewed(reviewed, declarations());
        assertThat(process.applyReviewed(reviewed, declarations()).outcomes())
                .containsEntry(X, new Outcome.Unchanged());
        assertThat(world.log()).hasSize(3);
    }

    @Test
    void law3ARemovalThatSomebodyElseMadeCountsAsDone() {
        process.apply(declarations());
        desired.without(Z);
        var reviewed = process.plan(declarations());
        world.steal(box("b"), "z");
        assertThat(process.applyReviewed(reviewed, declarations()).succeeded()).isTrue();
        assertThat(process.state().resources()).doesNotContainKey(Z);
    }

    @Test
    void law3WhatCannotBePlannedTodayIsRefused() {
        var reviewed = process.plan(declarations());
        silence(box("b"));
        var result = process.applyReviewed(reviewed, declarations());
        assertThat(at(result.outcomes(), Y)).isInstanceOf(Outcome.Refused.class);
        assertThat(result.outcomes()).containsEntry(X, new Outcome.Applied());
    }

    @Test
    void law3APlanForAnotherStateIsRefusedAsAWhole() {
        var plan = process.plan(declarations());
        var other = new Process(world, new Random(3), List.of(new SimLayer(world, type)), "another lineage");
        assertThatExceptionOfType(PlanningException.class)
                .isThrownBy(() -> other.applyReviewed(plan, declarations()))
                .satisfies(e -> assertThat(e.problems().getFirst().what()).contains("another state"));
        assertThat(world.log()).isEmpty();
    }

    @Test
    void law4AfterApplyPlanIsEmpty() {
        process.apply(declarations());
        var plan = process.plan(declarations());
        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.isWhole()).isTrue();
        assertThat(plan.drift()).isEmpty();
    }

    /** Kills the process at every place where it may die, one after the other. */
    @Test
    void law5KillItAtAnyInstant() {
        world.meddle(box("b"), "z", SOMETHING);
        for (var place = 0; place < 200; place++) {
            var killedWorld = new World();
            killedWorld.add(box("a"));
            killedWorld.add(box("b"));
            killedWorld.meddle(box("b"), "z", SOMETHING);
            var one = new Process(killedWorld, new Random(3), List.of(new SimLayer(killedWorld)));
            killedWorld.troubles(killingAt(place));
            try {
                one.apply(declarations());
                assertThat(place).as("places where it may die").isGreaterThan(12);
                return;
            } catch (Killed _) {
                killedWorld.troubles(Troubles.NONE);
            }
            assertThat(one.apply(declarations()).succeeded()).isTrue();
            assertThat(one.plan(declarations()).isEmpty()).isTrue();
            assertThat(at(one.state().resources(), X).origin()).isEqualTo(Origin.MADE);
            one.selection = Selection.ALL.destroying();
            one.apply(declarations());
            assertThat(killedWorld.things(box("a"))).as("killed at %s", place).isEmpty();
            assertThat(killedWorld.things(box("b"))).as("killed at %s", place).containsOnlyKeys("z");
            assertThat(at(killedWorld.things(box("b")), "z").value()).isEqualTo("other");
        }
        throw new AssertionError("it never came to an end");
    }

    private static Troubles killingAt(int place) {
        return new Troubles() {
            private int left = place;

            @Override
            public void here(String where) {
                if (left-- == 0) {
                    throw new Killed();
                }
            }
        };
    }

    @Test
    void law5AnUnfinishedChangeIsForgottenByNobodyEvenIfTheDocumentForgetsIt() {
        world.troubles(new Troubles() {
            @Override
            public void here(String where) {
                if (where.equals("after put x = 1")) {
                    throw new Killed();
                }
            }
        });
        try {
            process.apply(declarations());
        } catch (Killed _) {
            world.troubles(Troubles.NONE);
        }
        assertThat(world.things(box("a"))).containsKey("x");
        assertThat(process.state().resources()).doesNotContainKey(X);

        var nothing = new Desired().target(box("a")).target(box("b"));
        assertThat(at(process.plan(nothing.declarations()).changes(), X).change())
                .isInstanceOf(Change.Delete.class);
        process.apply(nothing.declarations());
        assertThat(world.things(box("a"))).isEmpty();
        assertThat(process.plan(nothing.declarations()).isEmpty()).isTrue();
    }

    @Test
    void law6WithoutMemoryWhatExistsIsAdoptedAndNeverDeleted() {
        process.apply(declarations());
        process.forget();

        var plan = process.plan(declarations());
        assertThat(plan.totals().adopt()).isEqualTo(3);
        process.apply(declarations());
        assertThat(process.state().resources().values()).allMatch(recorded -> recorded.origin() == Origin.ADOPTED);

        process.selection = Selection.ALL.destroying();
        process.apply(declarations());
        assertThat(world.things(box("a"))).containsOnlyKeys("x");
        assertThat(process.state().resources()).isEmpty();
    }

    @Test
    void law6WhatIsNotRecordedIsLeftAlone() {
        world.meddle(box("a"), "stranger", SOMETHING);
        process.apply(declarations());
        process.selection = Selection.ALL.destroying();
        process.apply(declarations());
        assertThat(world.things(box("a"))).containsOnlyKeys("stranger");
    }

    @Test
    void law7SecretsDoNotRest() {
        var digest = "c0ffee";
        type.plan = (_, right) -> right instanceof Planned.Decided(Change.Create create)
                        && create.address().equals(X)
                ? new Planned.Decided(new Change.Create(
                        X,
                        create.reason(),
                        create.impact(),
                        create.after().with("password", new Value.Secret("env:PASSWORD", digest)),
                        List.of(
                                new SimOperation.Tell(Place.at(box("a")), box("a"), "make token", "token"),
                                new SimOperation.Hear(Place.at(box("a")), box("a"), "join", Set.of("token")))))
                : right;
        world.troubles(new Troubles() {
            @Override
            public Trouble before(SimOperation operation) {
                return operation.name().equals("join") ? Trouble.FAILS : Trouble.NONE;
            }
        });
        var plan = process.plan(declarations());
        var result = process.apply(declarations());

        assertThat(at(result.outcomes(), X)).isInstanceOf(Outcome.Failed.class);
        var said = plan
                + new String(SavedPlans.write(plan), StandardCharsets.UTF_8)
                + result
                + process.events()
                + process.journal()
                + process.state();
        assertThat(said)
                .contains("env:PASSWORD")
                .doesNotContain(SimOperation.Tell.SECRET)
                .doesNotContain(digest);
    }

    @Test
    void law8EachTargetIsAskedOnceHoweverManyThingsItHas() {
        for (var i = 0; i < 50; i++) {
            desired.thing(box("a"), "more-" + i, "1");
        }
        process.plan(declarations());
        assertThat(world.conversations(box("a"))).isEqualTo(1);
        assertThat(world.conversations(box("b"))).isEqualTo(1);
    }

    @Test
    void law9EachThingIsPlannedOnceAndEachChangeWritesTwoEntries() {
        for (var i = 0; i < 50; i++) {
            desired.thing(box("a"), "more-" + i, "1", X);
        }
        try (var planning = process.planning(declarations())) {
            assertThat(type.asked).hasValue(53);
            var entries = new ArrayList<>();
            planning.apply(4, entries::add, _ -> {}, new Cancellation());
            assertThat(entries).hasSize(1 + 2 + 53 * 2 + 1);
            assertThat(type.asked).hasValue(53);
        }
    }

    private void aCloud() {
        world.add(late("cloud"), new World.Origin(box("a"), "maker"));
        desired.thing(box("a"), "maker", "1", 1, Set.of(), Set.of(), Set.of("cloud"));
        desired.thing(late("cloud"), "app", "1", 1, Set.of(), Set.of("cloud"), Set.of());
    }

    @Test
    void law10WhatHasNoTargetYetIsPlannedInFull() {
        aCloud();
        var plan = process.plan(declarations());
        assertThat(plan.targets()).containsEntry(late("cloud"), new TargetStatus.NotYet("a thing makes late:cloud"));
        assertThat(at(plan.changes(), thing(late("cloud"), "app")).change())
                .isInstanceOfSatisfying(Change.Create.class, create -> {
                    assertThat(create.after().text("value")).contains("1");
                    assertThat(create.operations()).hasSize(1);
                });
        assertThat(process.apply(declarations()).succeeded()).isTrue();
        assertThat(world.things(late("cloud"))).containsOnlyKeys("app");
        assertThat(process.plan(declarations()).isEmpty()).isTrue();
    }

    @Test
    void law10WhatAppearsIsHeldAgainstWhatThePlanAssumed() {
        aCloud();
        world.meddle(late("cloud"), "app", SOMETHING);
        var result = process.apply(declarations());
        assertThat(at(result.outcomes(), thing(late("cloud"), "app")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why())
                                .startsWith(
                                        "the plan was to create it; by what is found now it would have to adopt it"));
        assertThat(world.things(late("cloud")).get("app")).isEqualTo(SOMETHING);
    }

    @Test
    void law10WhatAppearsAsDesiredIsTakenOver() {
        aCloud();
        world.meddle(late("cloud"), "app", new Thing("1", 1, "id-there", Duration.ZERO));
        var result = process.apply(declarations());
        assertThat(result.outcomes()).containsEntry(thing(late("cloud"), "app"), new Outcome.Unchanged());
        assertThat(at(process.state().resources(), thing(late("cloud"), "app")).origin())
                .isEqualTo(Origin.ADOPTED);
        assertThat(process.plan(declarations()).isEmpty()).isTrue();
    }

    @Test
    void law11DataIsNeverLostUnlessThatWasAllowedByName() {
        process.apply(declarations());
        desired.without(Z);
        type.plan = (_, right) -> right instanceof Planned.Decided(Change.Delete delete)
                ? new Planned.Decided(new Change.Delete(
                        delete.address(),
                        delete.reason(),
                        Impact.LOSES_DATA,
                        delete.restores(),
                        delete.coveredBy(),
                        delete.operations()))
                : right;
        var plan = process.plan(declarations());
        assertThat(plan.changes()).doesNotContainKey(Z);
        assertThat(at(plan.refused(), Z).why()).isEqualTo("it would lose data");
        assertThat(at(plan.refused(), Z).allow()).isEqualTo(Z.toString());
        process.apply(declarations());
        assertThat(world.things(box("b"))).containsKey("z");

        process.consent = allowing(Z.toString());
        assertThat(process.plan(declarations()).consent().names()).containsExactly(Z.toString());
        process.apply(declarations());
        assertThat(world.things(box("b"))).doesNotContainKey("z");
    }

    @Test
    void law12AllProblemsAtOnce() {
        desired.thing(box("a"), "p", "1", thing(box("a"), "nowhere"))
                .thing(box("a"), "q", "1", 1, Set.of(), Set.of("nothing"), Set.of());
        process.selection =
                new Selection(new TreeSet<>(), new TreeSet<>(Set.of("no-such-*")), new TreeSet<>(Set.of(Y)), false);
        assertThatExceptionOfType(PlanningException.class)
                .isThrownBy(() -> process.plan(declarations()))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(PlanningProblem::what)
                        .containsExactly(
                                "--exclude no-such-* names nothing",
                                "sim.thing[a/p] needs sim.thing[a/nowhere], which nobody declares",
                                "sim.thing[a/q] requires the milestone nothing, which nothing provides"));
    }

    @Test
    void law13NothingIsPlannedForWhatIsSilentAndTheRestGoesOn() {
        silence(box("a"));
        var plan = process.plan(declarations());
        assertThat(plan.targets()).containsEntry(box("a"), new TargetStatus.Silent("box:a does not answer"));
        assertThat(plan.held())
                .containsEntry(X, "box:a does not answer")
                .containsEntry(Y, "it needs sim.thing[a/x]: box:a does not answer");
        assertThat(plan.changes()).containsOnlyKeys(Z);
    }

    @Test
    void law13WhatIsSilentAndHasToGoIsForgottenOnlyIfItsHostIsAllowedToBeGone() {
        process.apply(declarations());
        silence(box("b"));
        var less = new Desired().thing(box("a"), "x", "1");

        var plan = process.plan(less.declarations());
        assertThat(plan.refused()).containsOnlyKeys(Y, Z);
        assertThat(at(plan.refused(), Y).allow()).isEqualTo("b");
        assertThat(at(plan.changes(), X).change()).isInstanceOf(Change.NoOp.class);

        process.consent = allowing("b");
        assertThat(process.plan(less.declarations()).totals().forget()).isEqualTo(2);
        process.apply(less.declarations());
        assertThat(process.state().resources()).containsOnlyKeys(X);
        assertThat(world.things(box("b"))).containsOnlyKeys("y", "z");
    }
}

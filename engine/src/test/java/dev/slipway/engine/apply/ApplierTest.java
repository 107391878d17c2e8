package dev.slipway.engine.apply;

import static dev.slipway.engine.sim.Desired.box;
import static dev.slipway.engine.sim.Desired.late;
import static dev.slipway.engine.sim.Desired.thing;
import static dev.slipway.engine.sim.There.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.sim.Desired;
import dev.slipway.engine.sim.OddType;
import dev.slipway.engine.sim.Process;
import dev.slipway.engine.sim.SimLayer;
import dev.slipway.engine.sim.SimOperation;
import dev.slipway.engine.sim.Thing;
import dev.slipway.engine.sim.Troubles;
import dev.slipway.engine.sim.Troubles.Trouble;
import dev.slipway.engine.sim.World;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Place;
import dev.slipway.engine.work.Cancellation;
import dev.slipway.state.Address;
import dev.slipway.state.JournalEntry;
import dev.slipway.state.StateException;
import dev.slipway.state.StateProblem;
import dev.slipway.state.TargetId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApplierTest {

    private static final Address X = thing(box("a"), "x");
    private static final Address Y = thing(box("b"), "y");
    private static final Address Z = thing(box("b"), "z");

    private final World world = new World();
    private final OddType type = new OddType();
    private final Process process = new Process(world, new Random(9), List.of(new SimLayer(world, type)));

    /** y needs x; z stands alone. */
    private final Desired desired =
            new Desired().thing(box("a"), "x", "1").thing(box("b"), "y", "1", X).thing(box("b"), "z", "1");

    @BeforeEach
    void twoBoxes() {
        world.add(box("a"));
        world.add(box("b"));
    }

    private ApplyResult apply() {
        return process.apply(desired.declarations());
    }

    private void troubleWithX(Trouble... troubles) {
        troubleWith("x", troubles);
    }

    /** What goes wrong with something, the first time, the second time, and so on. */
    private void troubleWith(String name, Trouble... troubles) {
        var left = new ArrayDeque<>(List.of(troubles));
        world.troubles(new Troubles() {
            @Override
            public Trouble before(SimOperation operation) {
                return operation.name().equals(name) && !left.isEmpty() ? left.remove() : Trouble.NONE;
            }
        });
    }

    private Outcome.Failed failure(ApplyResult result, Address address) {
        return (Outcome.Failed) at(result.outcomes(), address);
    }

    private <E extends Event> List<E> events(Class<E> type) {
        var some = new ArrayList<E>();
        for (var event : process.events()) {
            if (type.isInstance(event)) {
                some.add(type.cast(event));
            }
        }
        return some;
    }

    @Test
    void aReplacementAfterWhichTheOldOneIsStillThereHasFailed() {
        apply();
        troubleWithX(Trouble.LIES);
        process.selection = new Selection(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(Set.of(X)), false);
        assertThat(failure(apply(), X).failure().what())
                .isEqualTo("it is not as planned after it was done: it is still the old one");
        assertThat(process.state().unfinished()).containsOnlyKeys(X);
    }

    @Test
    void theIntentIsWrittenBeforeTheFirstOperationAndTheOutcomeAfterTheLast() {
        var written = new ArrayList<JournalEntry>();
        world.troubles(new Troubles() {
            @Override
            public void here(String where) {
                if (where.equals("before put x = 1")) {
                    assertThat(written)
                            .anySatisfy(entry -> assertThat(entry)
                                    .isInstanceOfSatisfying(
                                            JournalEntry.Intent.class,
                                            intent -> assertThat(
                                                            intent.intended().address())
                                                    .isEqualTo(X)));
                    assertThat(written).noneSatisfy(entry -> assertThat(entry).isInstanceOf(JournalEntry.Made.class));
                }
            }
        });
        try (var planning = process.planning(desired.declarations())) {
            planning.apply(1, written::add, _ -> {}, new Cancellation());
        }
        assertThat(written).hasAtLeastOneElementOfType(JournalEntry.Made.class);
        assertThat(written.getFirst()).isInstanceOf(JournalEntry.RunStarted.class);
        assertThat(written.getLast()).isInstanceOf(JournalEntry.RunEnded.class);
    }

    @Test
    void howATargetIsReachedIsWrittenBeforeTheFirstIntentAndOnlyIfItIsNews() {
        apply();
        assertThat(process.state().targets()).containsOnlyKeys(box("a"), box("b"));
        try (var planning = process.planning(desired.declarations())) {
            var written = new ArrayList<JournalEntry>();
            planning.apply(1, written::add, _ -> {}, new Cancellation());
            assertThat(written).hasSize(2);
        }
    }

    @Test
    void whatOnlyApplyCouldTellIsRecorded() {
        apply();
        assertThat(at(process.state().resources(), X).attributes().text("id").orElse(""))
                .startsWith("id-");
    }

    @Test
    void oneFailureStopsItsDependentsOnly() {
        troubleWithX(Trouble.FAILS);
        var result = apply();
        assertThat(failure(result, X).failure().what()).isEqualTo("it does not work");
        assertThat(result.outcomes()).containsEntry(Y, new Outcome.Skipped(X)).containsEntry(Z, new Outcome.Applied());
        assertThat(result.succeeded()).isFalse();
        assertThat(events(Event.Ended.class)).contains(new Event.Ended(Y, new Outcome.Skipped(X), Duration.ZERO));
    }

    @Test
    void aFailureThatMayHaveTouchedSomethingLeavesTheChangeUnfinished() {
        troubleWithX(Trouble.FAILS);
        apply();
        assertThat(process.state().unfinished()).containsOnlyKeys(X);
    }

    @Test
    void aTemporaryErrorIsTriedAgainEverMoreSlowly() {
        troubleWithX(Trouble.FAILS_FOR_NOW, Trouble.FAILS_FOR_NOW, Trouble.FAILS_FOR_NOW);
        assertThat(apply().succeeded()).isTrue();
        assertThat(events(Event.Retrying.class))
                .extracting(Event.Retrying::after)
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void aTemporaryErrorIsAnErrorWhenTheDeadlineHasPassed() {
        world.troubles(new Troubles() {
            @Override
            public Trouble before(SimOperation operation) {
                return Trouble.FAILS_FOR_NOW;
            }
        });
        var before = world.now();
        var result = apply();
        assertThat(failure(result, X).failure().what()).isEqualTo("it is busy");
        assertThat(world.now().minus(before)).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(4));
        assertThat(process.state().unfinished()).isEmpty();
    }

    @Test
    void anyOtherErrorIsNotTriedAgain() {
        troubleWithX(Trouble.FAILS);
        apply();
        assertThat(events(Event.Retrying.class)).isEmpty();
    }

    @Test
    void whatWasDoneUnheardIsSeenAndNotDoneAgain() {
        troubleWithX(Trouble.DONE_UNHEARD);
        assertThat(apply().succeeded()).isTrue();
        assertThat(world.log().stream().filter(operation -> operation.name().equals("x")))
                .hasSize(1);
    }

    @Test
    void whatWasLostUnheardIsDoneAgain() {
        troubleWithX(Trouble.LOST_UNHEARD);
        assertThat(apply().succeeded()).isTrue();
        assertThat(events(Event.Retrying.class)).hasSize(1);
    }

    @Test
    void whatHangsEndsAtItsDeadline() {
        troubleWithX(Trouble.HANGS);
        var result = apply();
        assertThat(failure(result, X).failure().what()).isEqualTo("nothing was heard until the deadline");
        assertThat(result.outcomes()).containsEntry(Z, new Outcome.Applied());
    }

    @Test
    void aLieIsSeenThroughAndCalledABugOfTheLayer() {
        troubleWithX(Trouble.LIES);
        var failure = failure(apply(), X).failure();
        assertThat(failure.what()).isEqualTo("it is not as planned after it was done: it is not there");
        assertThat(failure.detail()).startsWith("layer sim has a bug");
        assertThat(process.state().unfinished()).containsOnlyKeys(X);
    }

    @Test
    void aResultThatIsNotAsPlannedIsToldByAttribute() {
        world.meddle(box("a"), "x", new Thing("old", 1, "id", Duration.ZERO));
        troubleWithX(Trouble.LIES);
        assertThat(failure(apply(), X).failure().what())
                .isEqualTo("it is not as planned after it was done: value is \"old\" and was to be \"1\"");
    }

    @Test
    void moreThanWasAskedForIsAsPlanned() {
        type.plan = (_, right) -> right;
        world.meddle(box("a"), "x", new Thing("old", 5, "id", Duration.ZERO));
        assertThat(apply().succeeded()).isTrue();
        assertThat(at(process.state().resources(), X).attributes().number("level"))
                .contains(5L);
    }

    @Test
    void whatIsDoneIsWaitedForUntilItWorks() {
        world.warmUp(Duration.ofSeconds(30));
        var before = world.now();
        assertThat(apply().succeeded()).isTrue();
        assertThat(world.now().minus(before)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(75));
        assertThat(events(Event.Waiting.class))
                .extracting(Event.Waiting::waitsFor)
                .containsOnly("it warms up");
        assertThat(events(Event.Waiting.class)).hasSize(3);
    }

    @Test
    void whatNeverWorksFailsAtItsDeadlineAndIsRecordedAllTheSame() {
        world.warmUp(Duration.ofDays(1));
        var failure = failure(apply(), X).failure();
        assertThat(failure.what()).isEqualTo("it did not become ready in time");
        assertThat(failure.detail()).isEqualTo("it warms up");
        assertThat(process.state().resources()).containsKey(X);
        assertThat(process.state().unfinished()).isEmpty();
    }

    @Test
    void whatCannotWorkIsNotWaitedFor() {
        type.observed = seen -> seen instanceof Observed.Present(var attributes, _)
                ? new Observed.Present(attributes, new Readiness.NotReady("it is broken", true))
                : seen;
        var before = world.now();
        assertThat(failure(apply(), X).failure().what()).isEqualTo("it will not become ready");
        assertThat(world.now().minus(before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whatIsAsDesiredAndDoesNotWorkYetIsWaitedForToo() {
        apply();
        world.meddle(box("a"), "x", new Thing("1", 1, "id-1", world.now().plus(Duration.ofSeconds(20))));
        var before = world.now();
        var result = apply();
        assertThat(result.outcomes()).containsEntry(X, new Outcome.Unchanged());
        assertThat(world.now().minus(before)).isGreaterThan(Duration.ofSeconds(19));
    }

    @Test
    void theResultIsReadInTheSameConversationAsTheOperations() {
        world.troubles(Troubles.NONE);
        apply();
        // One to plan, and one that came with each change.
        assertThat(world.conversations(box("a"))).isEqualTo(2);
        assertThat(world.conversations(box("b"))).isEqualTo(3);
    }

    @Test
    void operationsForOnePlaceThatFollowEachOtherAreDoneInOneGo() {
        type.plan = (request, right) -> right instanceof Planned.Decided(Change.Create create)
                        && create.address().equals(X)
                ? new Planned.Decided(new Change.Create(
                        X,
                        create.reason(),
                        Impact.NONE,
                        create.after(),
                        List.of(
                                act("a", "first"),
                                act("a", "second"),
                                act("b", "third"),
                                create.operations().getFirst())))
                : right;
        assertThat(apply().succeeded()).isTrue();
        assertThat(events(Event.Running.class))
                .filteredOn(event -> event.address().equals(X))
                .extracting(Event.Running::summary)
                .containsExactly("first, and 1 more", "third", "put x = 1");
    }

    private void creates(Address address, SimOperation... first) {
        type.plan = (request, right) -> {
            if (right instanceof Planned.Decided(Change.Create create)
                    && create.address().equals(address)) {
                var operations = new ArrayList<Operation>(List.of(first));
                operations.addAll(create.operations());
                return new Planned.Decided(
                        new Change.Create(address, create.reason(), Impact.NONE, create.after(), operations));
            }
            return right;
        };
    }

    @Test
    void whatOneOperationYieldsAnotherUsesAndNobodyElseSees() {
        creates(
                X,
                new SimOperation.Tell(Place.at(box("a")), box("a"), "make token", "token"),
                new SimOperation.Hear(Place.at(box("b")), box("b"), "join", Set.of("token")));
        var result = apply();
        assertThat(result.succeeded()).isTrue();
        assertThat(world.log()).extracting(SimOperation::name).contains("make token", "join", "x");
        assertThat(process.events() + " " + process.state() + " " + result + " " + process.journal())
                .doesNotContain(SimOperation.Tell.SECRET);
    }

    @Test
    void whatWasToldIsRememberedWhenALaterOperationIsTriedAgain() {
        creates(
                X,
                new SimOperation.Tell(Place.at(box("a")), box("a"), "make token", "token"),
                new SimOperation.Hear(Place.at(box("b")), box("b"), "join", Set.of("token")));
        troubleWith("join", Trouble.FAILS_FOR_NOW);
        assertThat(apply().succeeded()).isTrue();
        assertThat(world.log().stream().filter(operation -> operation.name().equals("make token")))
                .hasSize(1);
    }

    @Test
    void anUnheardOperationInTheMiddleIsDoneAgainAndTheRestAfterIt() {
        creates(X, act("a", "first"));
        troubleWith("first", Trouble.DONE_UNHEARD);
        assertThat(apply().succeeded()).isTrue();
        assertThat(world.log().stream().map(SimOperation::name).filter(Set.of("first", "x")::contains))
                .containsExactly("first", "first", "x");
    }

    private static SimOperation act(String box, String name) {
        return new SimOperation.Act(Place.at(box(box)), box(box), name);
    }

    private Address anAppInACloudThatNeverComes() {
        world.add(late("cloud"), new World.Origin(box("a"), "other"));
        desired.thing(box("a"), "maker", "1", 1, Set.of(), Set.of(), Set.of("cloud"));
        desired.thing(late("cloud"), "app", "1", 1, Set.of(), Set.of("cloud"), Set.of());
        return thing(late("cloud"), "app");
    }

    @Test
    void aTargetThatDoesNotAppearInTimeIsAFailure() {
        var app = anAppInACloudThatNeverComes();
        var before = world.now();
        assertThat(failure(apply(), app).failure().what()).isEqualTo("its target did not appear in time");
        assertThat(world.now().minus(before)).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3));
        assertThat(events(Event.Waiting.class))
                .filteredOn(waiting -> waiting.address().equals(app))
                .extracting(Event.Waiting::waitsFor)
                .containsExactly("a thing makes late:cloud");
        assertThat(process.state().unfinished()).isEmpty();
    }

    @Test
    void toldToStopItWaitsForNoTargetToAppear() {
        var app = anAppInACloudThatNeverComes();
        var cancellation = new Cancellation();
        world.troubles(new Troubles() {
            @Override
            public boolean silent(TargetId target) {
                if (target.equals(late("cloud")) && !world.log().isEmpty()) {
                    cancellation.request();
                }
                return false;
            }
        });
        assertThat(process.apply(desired.declarations(), cancellation).outcomes())
                .containsEntry(app, new Outcome.Interrupted(false));
    }

    @Test
    void whatIsFoundWhereATargetAppearsMayBeRefusedByItsLayer() {
        world.add(late("cloud"), new World.Origin(box("a"), "maker"));
        desired.thing(box("a"), "maker", "1", 1, Set.of(), Set.of(), Set.of("cloud"));
        desired.thing(late("cloud"), "app", "1", 1, Set.of(), Set.of("cloud"), Set.of())
                .thing(late("cloud"), "held", "1", 1, Set.of(), Set.of("cloud"), Set.of());
        world.meddle(late("cloud"), "app", new Thing("other", 1, "id", Duration.ZERO));
        world.meddle(late("cloud"), "held", new Thing("other", 1, "id", Duration.ZERO));
        type.plan = (request, right) -> {
            if (!(request.observed() instanceof Observed.Present)) {
                return right;
            }
            var address = request.subject().address();
            return address.key().endsWith("held")
                    ? new Planned.Held(address, "not now")
                    : new Planned.Refused(address, "it is somebody else's", "ask them", false);
        };
        assertThat(apply().outcomes())
                .containsEntry(
                        thing(late("cloud"), "app"),
                        new Outcome.Refused("it is somebody else's", "run slipway plan to see what can be done"))
                .containsEntry(
                        thing(late("cloud"), "held"),
                        new Outcome.Refused("not now", "run slipway plan to see what can be done"));
    }

    @Test
    void aRoleOfALayerThatIsNotThereIsABug() {
        creates(X, new SimOperation.Act(new Place.Role("nowhere", "the boss"), box("a"), "act"));
        assertThat(failure(apply(), X).failure())
                .isEqualTo(Failure.of(
                        "nobody can say who is the boss", "there is no layer nowhere", "report this as a bug"));
        assertThat(world.log()).extracting(SimOperation::name).doesNotContain("act", "x");
    }

    @Test
    void aRoleIsBoundByAFreshReading() {
        desired.thing(box("b"), "shared-s", "1", X);
        world.troubles(new Troubles() {
            @Override
            public boolean silent(TargetId target) {
                // The leader of the plan falls silent before the change begins that it was to make.
                return target.equals(box("a"))
                        && process.events().contains(new Event.Started(thing(box("b"), "shared-s")));
            }
        });
        var result = apply();
        assertThat(result.outcomes()).containsEntry(thing(box("b"), "shared-s"), new Outcome.Applied());
        assertThat(events(Event.Running.class))
                .filteredOn(event -> event.address().equals(thing(box("b"), "shared-s")))
                .extracting(Event.Running::target)
                .containsExactly(box("b"));
    }

    @Test
    void aRoleThatNobodyHasIsWaitedFor() {
        desired.thing(box("b"), "shared-s", "1");
        var asked = new int[1];
        world.troubles(new Troubles() {
            @Override
            public boolean silent(TargetId target) {
                return asked[0]++ > 1 && asked[0] < 12;
            }
        });
        assertThat(apply().succeeded()).isTrue();
        assertThat(events(Event.Retrying.class)).extracting(Event.Retrying::why).contains("there is no the leader");
    }

    @Test
    void toldToStopItStartsNothingNewAndLetsWhatRunsEnd() {
        var cancellation = new Cancellation();
        process.parallelism = 1;
        world.troubles(new Troubles() {
            @Override
            public void here(String where) {
                if (where.equals("before put x = 1")) {
                    cancellation.request();
                }
            }
        });
        var result = process.apply(desired.declarations(), cancellation);
        assertThat(result.interrupted()).isTrue();
        assertThat(result.outcomes())
                .containsEntry(X, new Outcome.Applied())
                .containsEntry(Y, new Outcome.Interrupted(false));
        assertThat(world.things(box("b"))).doesNotContainKey("y");
        assertThat(process.state().resources()).containsKey(X);
        assertThat(events(Event.Stopping.class)).hasSize(1);
    }

    @Test
    void toldToStopItEndsItsWaits() {
        var cancellation = new Cancellation();
        world.warmUp(Duration.ofMinutes(1));
        world.troubles(new Troubles() {
            @Override
            public void here(String where) {
                if (where.equals("after put x = 1")) {
                    cancellation.request();
                }
            }
        });
        var before = world.now();
        var result = process.apply(desired.declarations(), cancellation);
        assertThat(result.outcomes()).containsEntry(X, new Outcome.Interrupted(true));
        assertThat(world.now().minus(before)).isLessThan(Duration.ofSeconds(30));
        assertThat(process.state().resources()).containsKey(X);
    }

    @Test
    void toldToStopBetweenTriesItDoesNotTryAgain() {
        var cancellation = new Cancellation();
        world.troubles(new Troubles() {
            @Override
            public Trouble before(SimOperation operation) {
                cancellation.request();
                return Trouble.FAILS_FOR_NOW;
            }
        });
        var result = process.apply(desired.declarations(), cancellation);
        assertThat(result.outcomes().values()).allMatch(outcome -> outcome instanceof Outcome.Interrupted);
        assertThat(process.state().unfinished()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenDownIsNotBegun() {
        try (var planning = process.planning(desired.declarations())) {
            var result = planning.apply(
                    1,
                    entry -> {
                        if (entry instanceof JournalEntry.Intent) {
                            throw new StateException(new StateProblem("the disk is full", "", "", "make room"));
                        }
                    },
                    _ -> {},
                    new Cancellation());
            assertThat(result.succeeded()).isFalse();
            assertThat(result.outcomes().values().stream()
                            .filter(outcome -> outcome instanceof Outcome.Failed)
                            .map(outcome -> ((Outcome.Failed) outcome).failure().what()))
                    .containsExactly("the journal could not be written");
        }
        assertThat(world.log()).isEmpty();
    }

    @Test
    void aLayerThatThrowsWhileItIsLookedAtAgainFailsItsOwnChange() {
        type.observed = seen -> {
            if (world.things(box("a")).containsKey("x") && seen instanceof Observed.Present) {
                throw new IllegalStateException("oops");
            }
            return seen;
        };
        var failure = failure(apply(), X).failure();
        assertThat(failure.what()).isEqualTo("layer sim has a bug");
        assertThat(failure.detail()).contains("oops");
    }

    @Test
    void aLaneIsHeldUntilItsChangeWorks() {
        world.warmUp(Duration.ofSeconds(10));
        var before = world.now();
        var free = new Desired().thing(box("b"), "y", "1").thing(box("b"), "z", "1");
        process.apply(free.declarations());
        assertThat(world.now().minus(before)).isGreaterThan(Duration.ofSeconds(20));
    }

    @Test
    void noMoreChangesAreUnderWayThanAllowed() {
        world.warmUp(Duration.ofSeconds(10));
        process.parallelism = 1;
        var before = world.now();
        var free = new Desired().thing(box("a"), "x", "1").thing(box("b"), "z", "1");
        process.apply(free.declarations());
        assertThat(world.now().minus(before)).isGreaterThan(Duration.ofSeconds(20));

        process.parallelism = 2;
        before = world.now();
        var more = new Desired().thing(box("a"), "x", "2").thing(box("b"), "z", "2");
        process.apply(more.declarations());
        assertThat(world.now().minus(before)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void whatIsRecordedIsBroughtUpToDateWithoutAnyOperation() {
        apply();
        desired.thing(box("b"), "y", "1");
        world.log().clear();
        assertThat(process.plan(desired.declarations()).isEmpty()).isTrue();
        apply();
        assertThat(world.log()).isEmpty();
        assertThat(at(process.state().resources(), Y).dependencies()).isEmpty();
    }
}

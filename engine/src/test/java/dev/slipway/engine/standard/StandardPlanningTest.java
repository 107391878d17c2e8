package dev.slipway.engine.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.AttributeChange.Cause;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.sim.Desired;
import dev.slipway.engine.sim.SimOperation;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.Resource;
import dev.slipway.engine.spi.Rule;
import dev.slipway.engine.spi.Subject;
import dev.slipway.engine.spi.Wish;
import dev.slipway.engine.target.Place;
import dev.slipway.engine.target.Readings;
import dev.slipway.state.Address;
import dev.slipway.state.Before;
import dev.slipway.state.Origin;
import dev.slipway.state.Recorded;
import dev.slipway.state.Unfinished;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandardPlanningTest {

    private static final Address ADDRESS = new Address("test.thing", "x");

    private final TestCraft craft = new TestCraft();
    private final TreeMap<String, Wish> wishes = new TreeMap<>(Map.of(
            "mode", Wish.exactly(Value.of("0644")),
            "size", new Wish(Value.of(3), Rule.AT_LEAST),
            "id", new Wish(new Value.Unknown("*"), Rule.ONCE)));

    private boolean desired = true;
    private @Nullable Recorded recorded;
    private Observed observed = new Observed.Absent();
    private Consent consent = Consent.NONE;
    private boolean replace;
    private @Nullable Unfinished unfinished;

    private static Value.MapOf attributes(String mode, long size, String id) {
        return Value.of(Map.of("mode", Value.of(mode), "size", Value.of(size), "id", Value.of(id)));
    }

    private static Recorded record(Origin origin, Before before) {
        return new Recorded(
                ADDRESS,
                1,
                origin,
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(Set.of(Desired.box("a"))),
                attributes("0644", 3, "id-1"),
                before);
    }

    private void present(String mode, long size) {
        observed = new Observed.Present(attributes(mode, size, "id-1"), Readiness.READY);
    }

    private Planned plan() {
        var resource = new Resource(
                ADDRESS,
                Set.of(Desired.box("a")),
                wishes,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                "");
        return new StandardPlanning(craft)
                .plan(new PlanRequest(
                        new Subject(
                                ADDRESS,
                                desired ? Optional.of(resource) : Optional.empty(),
                                Optional.ofNullable(recorded)),
                        observed,
                        Readings.NONE,
                        new TreeMap<>(),
                        consent,
                        replace,
                        Optional.ofNullable(unfinished)));
    }

    private Change change() {
        return ((Planned.Decided) plan()).change();
    }

    @Test
    void whatIsNotThereIsCreated() {
        assertThat(change())
                .isEqualTo(new Change.Create(
                        ADDRESS,
                        "it is not there",
                        Impact.NONE,
                        attributes("0644", 3, "").with("id", new Value.Unknown("*")),
                        List.of(TestCraft.act("create"))));
    }

    @Test
    void whatWasMadeAndIsGoneIsCreatedAgain() {
        recorded = record(Origin.MADE, new Before.Absent());
        assertThat(change().why()).isEqualTo("it was made before and is gone");
    }

    @Test
    void whatHasNoTargetYetIsCreatedOnceItHas() {
        observed = new Observed.NotYet("the cluster is made by this plan");
        assertThat(change()).isInstanceOf(Change.Create.class);
        assertThat(change().why()).isEqualTo("there is nothing yet: the cluster is made by this plan");
    }

    @Test
    void whatIsAsDesiredIsLeftAlone() {
        recorded = record(Origin.MADE, new Before.Absent());
        present("0644", 7);
        assertThat(change()).isEqualTo(new Change.NoOp(ADDRESS, attributes("0644", 7, "id-1")));
        assertThat(craft.asked).isEmpty();
    }

    @Test
    void onlyWhatDiffersIsUpdated() {
        recorded = record(Origin.MADE, new Before.Absent());
        present("0600", 3);
        var update = (Change.Update) change();
        assertThat(update.changes())
                .containsExactly(new AttributeChange(
                        "mode", Optional.of(Value.of("0600")), Optional.of(Value.of("0644")), Cause.DRIFT));
        assertThat(update.reason()).isEqualTo("mode was changed by somebody else");
        assertThat(update.after()).isEqualTo(attributes("0644", 3, "id-1"));
        assertThat(craft.asked).containsExactly("update");
    }

    @Test
    void theReasonNamesEveryCause() {
        wishes.put("size", new Wish(Value.of(9), Rule.AT_LEAST));
        recorded = record(Origin.MADE, new Before.Absent());
        present("0600", 3);
        craft.follows = List.of(new AttributeChange(
                "restart", Optional.empty(), Optional.of(Value.of("its file changes")), Cause.FOLLOWS));
        assertThat(change().why())
                .isEqualTo("the document asks for another size; mode was changed by somebody else;"
                        + " restart: its file changes");
    }

    @Test
    void whatFollowsAloneIsAnUpdate() {
        recorded = record(Origin.MADE, new Before.Absent());
        present("0644", 3);
        craft.follows = List.of(new AttributeChange("restart", Optional.empty(), Optional.empty(), Cause.FOLLOWS));
        assertThat(change()).isInstanceOf(Change.Update.class);
        assertThat(change().why()).isEqualTo("restart: something that it needs changes");
    }

    @Test
    void whatNothingShowsToBeLeftOfAnUnfinishedChangeIsResumed() {
        recorded = record(Origin.MADE, new Before.Absent());
        present("0644", 3);
        craft.resumes = List.of(new AttributeChange("restart", Optional.empty(), Optional.empty(), Cause.FOLLOWS));
        assertThat(change()).as("nothing is unfinished").isInstanceOf(Change.NoOp.class);
        unfinished = new Unfinished("update", "run-1", recorded);
        assertThat(change())
                .isInstanceOfSatisfying(
                        Change.Update.class,
                        update -> assertThat(update.changes()).isEqualTo(craft.resumes));
    }

    @Test
    void whatIsSeenToBeLeftIsNotResumedBesides() {
        recorded = record(Origin.MADE, new Before.Absent());
        unfinished = new Unfinished("update", "run-1", recorded);
        present("0600", 3);
        craft.resumes = List.of(new AttributeChange("restart", Optional.empty(), Optional.empty(), Cause.FOLLOWS));
        assertThat(change().attributeChanges())
                .extracting(AttributeChange::name)
                .containsExactly("mode");
    }

    @Test
    void workThatFollowsOtherWorkCostsTheGreaterOfTheTwo() {
        var cheap = Work.of(TestCraft.act("cheap"));
        var dear = Work.of(TestCraft.act("dear")).costing(Impact.DRAINS_NODE);
        assertThat(cheap.impact()).isEqualTo(Impact.NONE);
        assertThat(cheap.then(dear))
                .isEqualTo(new Work(List.of(TestCraft.act("cheap"), TestCraft.act("dear")), Impact.DRAINS_NODE));
        assertThat(dear.then(cheap))
                .isEqualTo(new Work(List.of(TestCraft.act("dear"), TestCraft.act("cheap")), Impact.DRAINS_NODE));
    }

    @Test
    void aDifferenceHasWhatChangesAndNothingElse() {
        recorded = record(Origin.MADE, new Before.Absent());
        present("0600", 3);
        change();

        var difference = Objects.requireNonNull(craft.seen);
        assertThat(difference.has("mode")).isTrue();
        assertThat(difference.has("size", "mode")).isTrue();
        assertThat(difference.has("size", "id")).isFalse();
        assertThat(difference.has()).isFalse();
    }

    @Test
    void whatIsThereWithoutARecordIsAdopted() {
        present("0644", 3);
        var adopt = (Change.Adopt) change();
        assertThat(adopt.operations()).isEmpty();
        assertThat(adopt.reason()).isEqualTo("it is there already, as desired, and has no record");
        assertThat(adopt.before())
                .isEqualTo(new Before.Former(attributes("0644", 3, "").with("id", new Value.Unknown("*"))));
    }

    @Test
    void whatIsAdoptedIsChangedWhereItDiffers() {
        present("0600", 1);
        var adopt = (Change.Adopt) change();
        assertThat(adopt.changes()).extracting(AttributeChange::cause).containsOnly(Cause.FIRST);
        assertThat(adopt.reason()).isEqualTo("it is there already, has no record, and differs in mode, size");
        assertThat(adopt.before())
                .isEqualTo(new Before.Former(attributes("0600", 1, "").with("id", new Value.Unknown("*"))));
    }

    @Test
    void whatCannotBeChangedInPlaceIsReplaced() {
        recorded = record(Origin.MADE, new Before.Absent());
        present("0600", 3);
        craft.replaces = Optional.of("mode cannot be changed");
        var replace = (Change.Replace) change();
        assertThat(replace.reason()).isEqualTo("mode cannot be changed");
        assertThat(replace.operations()).containsExactly(TestCraft.act("remove"), TestCraft.act("create"));
    }

    @Test
    void whatReplacesItDoesNotInheritWhatTheWorldGaveTheOldOne() {
        recorded = record(Origin.MADE, new Before.Absent());
        present("0600", 7);
        craft.replaces = Optional.of("mode cannot be changed");
        var replace = (Change.Replace) change();
        assertThat(replace.after()).isEqualTo(attributes("0644", 3, "").with("id", new Value.Unknown("*")));
        assertThat(replace.changes())
                .extracting(AttributeChange::name, AttributeChange::before, AttributeChange::after)
                .containsExactly(
                        tuple("id", Optional.of(Value.of("id-1")), Optional.of(new Value.Unknown("*"))),
                        tuple("mode", Optional.of(Value.of("0600")), Optional.of(Value.of("0644"))));
    }

    @Test
    void whatIsAskedToBeReplacedIs() {
        recorded = record(Origin.MADE, new Before.Absent());
        present("0644", 3);
        replace = true;
        assertThat(change()).isInstanceOf(Change.Replace.class);
    }

    @Test
    void whatIsNotOursIsReplacedOnlyIfThatWasAllowed() {
        present("0600", 3);
        craft.replaces = Optional.of("mode cannot be changed");
        assertThat(plan())
                .isEqualTo(new Planned.Refused(
                        ADDRESS,
                        "it was there before us and would have to go: mode cannot be changed",
                        "plan with --allow test.thing[x] to let it be replaced",
                        true));
        recorded = record(Origin.ADOPTED, new Before.Absent());
        assertThat(plan()).isInstanceOf(Planned.Refused.class);
        consent = new Consent(new TreeSet<>(Set.of(ADDRESS.toString())));
        assertThat(change()).isInstanceOf(Change.Replace.class);
    }

    @Test
    void whatWeMadeIsRemovedWhenNobodyAsksForItAnyMore() {
        desired = false;
        recorded = record(Origin.MADE, new Before.Absent());
        present("0644", 3);
        assertThat(change())
                .isEqualTo(new Change.Delete(
                        ADDRESS,
                        "it is no longer asked for",
                        Impact.NONE,
                        new Before.Absent(),
                        Optional.empty(),
                        List.of(TestCraft.act("remove"))));
    }

    @Test
    void whatIsGoneAlreadyIsForgotten() {
        desired = false;
        recorded = record(Origin.MADE, new Before.Absent());
        assertThat(change()).isEqualTo(new Change.Forget(ADDRESS, "it is gone already"));
    }

    @Test
    void whatWasThereBeforeComesBack() {
        desired = false;
        var former = new Before.Former(Value.of(Map.of("mode", Value.of("0600"))));
        recorded = record(Origin.MADE, former);
        present("0644", 3);
        var delete = (Change.Delete) change();
        assertThat(delete.restores()).isEqualTo(former);
        assertThat(delete.reason()).isEqualTo("it is no longer asked for; what was there before comes back");
        assertThat(craft.asked).containsExactly("update");

        recorded = record(Origin.MADE, new Before.Former(attributes("0600", 3, "id-1")));
        present("0600", 3);
        assertThat(change()).isEqualTo(new Change.Forget(ADDRESS, "it is already what it was before us"));

        craft.asked.clear();
        observed = new Observed.Absent();
        assertThat(change()).isInstanceOf(Change.Delete.class);
        assertThat(craft.asked).containsExactly("create");
    }

    @Test
    void whatWasAdoptedStaysUnlessItsRemovalIsAllowed() {
        desired = false;
        recorded = record(Origin.ADOPTED, new Before.Former(attributes("0644", 3, "id-1")));
        present("0644", 3);
        assertThat(change())
                .isEqualTo(new Change.Forget(
                        ADDRESS, "it was there before us and stays; --allow test.thing[x] removes it"));
        consent = new Consent(new TreeSet<>(Set.of(ADDRESS.toString())));
        assertThat(((Change.Delete) change()).operations()).containsExactly(TestCraft.act("remove"));
    }

    @Test
    void whatGoesAlongWithAnotherHasNoOperations() {
        desired = false;
        recorded = record(Origin.MADE, new Before.Absent());
        present("0644", 3);
        craft.cover = Optional.of(new Address("test.thing", "cover"));
        var delete = (Change.Delete) change();
        assertThat(delete.coveredBy()).isEqualTo(craft.cover);
        assertThat(delete.operations()).isEmpty();
    }

    @Test
    void anUnfinishedChangeIsCarriedOnAndNeverReplacedForThat() {
        recorded = record(Origin.MADE, new Before.Absent());
        unfinished = new Unfinished("create", "run-1", recorded);
        assertThat(change().why()).isEqualTo("carries on an unfinished create: it is not there");

        present("0600", 3);
        assertThat(change()).isInstanceOf(Change.Update.class);
        assertThat(change().why()).isEqualTo("carries on an unfinished create: the document asks for another mode");

        present("0644", 3);
        assertThat(change()).isInstanceOf(Change.NoOp.class);
    }

    private static final class TestCraft implements Craft {
        private final List<String> asked = new ArrayList<>();
        private List<AttributeChange> follows = List.of();
        private List<AttributeChange> resumes = List.of();
        private @Nullable Difference seen;
        private Optional<String> replaces = Optional.empty();
        private Optional<Address> cover = Optional.empty();

        static SimOperation act(String name) {
            return new SimOperation.Act(Place.at(Desired.box("a")), Desired.box("a"), name);
        }

        private Work work(String name) {
            asked.add(name);
            return Work.of(act(name));
        }

        @Override
        public Work create(PlanRequest request, Value.MapOf wanted) {
            return work("create");
        }

        @Override
        public Work update(Difference difference) {
            seen = difference;
            return work("update");
        }

        @Override
        public Work remove(PlanRequest request, Value.MapOf current) {
            return work("remove");
        }

        @Override
        public Optional<String> replaces(Difference difference) {
            return replaces;
        }

        @Override
        public List<AttributeChange> follows(PlanRequest request) {
            return follows;
        }

        @Override
        public List<AttributeChange> resumes(PlanRequest request) {
            return resumes;
        }

        @Override
        public Optional<Address> coveredBy(PlanRequest request) {
            return cover;
        }
    }
}

package dev.slipway.engine;

import static dev.slipway.engine.sim.Desired.box;
import static dev.slipway.engine.sim.Desired.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.engine.planner.PlanningException;
import dev.slipway.engine.saved.SavedPlans;
import dev.slipway.engine.sim.Author;
import dev.slipway.engine.sim.Desired;
import dev.slipway.engine.sim.Killed;
import dev.slipway.engine.sim.OddType;
import dev.slipway.engine.sim.Process;
import dev.slipway.engine.sim.RollingLayer;
import dev.slipway.engine.sim.SimLayer;
import dev.slipway.engine.sim.Troubles;
import dev.slipway.engine.sim.World;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.work.Cancellation;
import dev.slipway.state.Address;
import dev.slipway.state.JournalEntry;
import dev.slipway.state.Origin;
import dev.slipway.state.TargetId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of the design that hold for every document, by their numbers; what may go wrong is in the simulation. */
class LawPropertiesTest {

    /** An installation on three boxes whose document a seed decides. */
    private static final class Site {
        private final World world = new World();
        private final OddType type = new OddType();
        private final Process process =
                new Process(world, new Random(5), List.of(new RollingLayer(), new SimLayer(world, type)));
        private final Desired desired;

        Site(long seed, int things) {
            var stores = new ArrayList<TargetId>();
            for (var name : List.of("box-0", "box-1", "box-2")) {
                world.add(box(name));
                stores.add(box(name));
            }
            var author = new Author(new Random(seed), stores);
            author.grow(things);
            desired = author.desired();
        }
    }

    @Property(tries = 100)
    void law1LookingNeverChanges(@ForAll long seed, @ForAll @IntRange(max = 20) int things) {
        var site = new Site(seed, things);
        site.process.plan(site.desired.declarations());
        assertThat(site.world.revision()).isZero();
        assertThat(site.process.journal()).isEmpty();
    }

    @Property(tries = 100)
    void law2ThePlanIsAValueWhateverTheOrderOfInput(
            @ForAll long seed, @ForAll @IntRange(max = 20) int things, @ForAll Random random) {
        var site = new Site(seed, things);
        var declarations = site.desired.declarations();
        var resources = new ArrayList<>(declarations.resources());
        Collections.shuffle(resources, random);
        var shuffled = new Declarations(resources, List.of(), List.of(), declarations.targets());
        assertThat(SavedPlans.write(site.process.plan(shuffled)))
                .isEqualTo(SavedPlans.write(site.process.plan(declarations)));
    }

    @Property(tries = 100)
    void law4And5WhereverItIsKilledTheNextApplyConvergesAndThenPlanIsEmpty(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int things, @ForAll @IntRange(max = 40) int place) {
        var site = new Site(seed, things);
        site.world.troubles(new Troubles() {
            private int left = place;

            @Override
            public void here(String where) {
                if (left-- == 0) {
                    throw new Killed();
                }
            }
        });
        try {
            site.process.apply(site.desired.declarations());
        } catch (Killed _) {
            site.world.troubles(Troubles.NONE);
            assertThat(site.process.apply(site.desired.declarations()).succeeded())
                    .isTrue();
        }
        var plan = site.process.plan(site.desired.declarations());
        assertThat(plan.isEmpty() && plan.isWhole()).isTrue();
        assertThat(site.process.state().resources().values()).allMatch(recorded -> recorded.origin() == Origin.MADE);
    }

    @Property(tries = 100)
    void law6WithoutMemoryWhatExistsIsAdoptedAndNothingIsDone(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int things) {
        var site = new Site(seed, things);
        site.process.apply(site.desired.declarations());
        var revision = site.world.revision();
        site.process.forget();
        var plan = site.process.plan(site.desired.declarations());
        assertThat(plan.totals().adopt())
                .isEqualTo(site.desired.resources().size())
                .isEqualTo(plan.totals().changes());
        site.process.apply(site.desired.declarations());
        assertThat(site.world.revision()).isEqualTo(revision);
    }

    @Property(tries = 50)
    void law8And9EachTargetIsAskedOnceEachThingIsPlannedOnceAndEachChangeWritesTwoEntries(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int things) {
        var site = new Site(seed, things);
        var count = site.desired.resources().size();
        try (var planning = site.process.planning(site.desired.declarations())) {
            var targets = site.desired.declarations().targets().keySet();
            assertThat(targets).allMatch(target -> site.world.conversations(target) == 1);
            assertThat(site.type.asked).hasValue(count);
            var entries = new ArrayList<JournalEntry>();
            planning.apply(4, entries::add, _ -> {}, new Cancellation());
            // The way to a target is kept once, if there is anything on it.
            assertThat(entries)
                    .filteredOn(JournalEntry.TargetKnown.class::isInstance)
                    .hasSizeLessThanOrEqualTo(targets.size());
            assertThat(entries)
                    .filteredOn(entry -> !(entry instanceof JournalEntry.TargetKnown))
                    .hasSize(2 + 2 * count);
        }
    }

    @Property(tries = 50)
    void law12AllProblemsAtOnce(@ForAll @IntRange(min = 1, max = 20) int wrong) {
        var site = new Site(1, 5);
        for (var i = 0; i < wrong; i++) {
            site.desired.thing(box("box-0"), "wrong-" + i, "1", thing(box("box-0"), "nowhere-" + i));
        }
        assertThatExceptionOfType(PlanningException.class)
                .isThrownBy(() -> site.process.plan(site.desired.declarations()))
                .satisfies(e -> assertThat(e.problems())
                        .hasSize(wrong)
                        .allMatch(problem -> !problem.what().isEmpty()
                                && problem.what().contains("nowhere-")
                                && !problem.why().isEmpty()
                                && !problem.remedy().isEmpty()));
    }

    @Property(tries = 100)
    void law13NothingIsPlannedForWhatIsSilentOrNeedsItAndTheRestGoesOn(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int things,
            @ForAll Set<@IntRange(max = 2) Integer> boxes) {
        var site = new Site(seed, things);
        site.world.troubles(new Troubles() {
            @Override
            public boolean silent(TargetId target) {
                return isSilent(target, boxes);
            }
        });
        var plan = site.process.plan(site.desired.declarations());
        var reached = new HashSet<Address>();
        for (var address : site.desired.resources().keySet()) {
            if (site.desired.needed(address).stream().noneMatch(need -> isSilent(home(need), boxes))) {
                reached.add(address);
            }
        }
        assertThat(plan.changes().keySet()).isEqualTo(reached);
        var rest = new HashSet<>(site.desired.resources().keySet());
        rest.removeAll(reached);
        assertThat(plan.held().keySet()).isEqualTo(rest);
    }

    private static boolean isSilent(TargetId box, Set<Integer> boxes) {
        return boxes.contains(Integer.parseInt(box.name().substring("box-".length())));
    }

    private static TargetId home(Address address) {
        return box(address.key().substring(0, address.key().indexOf('/')));
    }
}

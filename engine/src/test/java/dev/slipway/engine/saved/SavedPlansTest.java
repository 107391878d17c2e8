package dev.slipway.engine.saved;

import static dev.slipway.engine.sim.Desired.box;
import static dev.slipway.engine.sim.Desired.late;
import static dev.slipway.engine.sim.Desired.thing;
import static dev.slipway.engine.sim.There.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.plan.TargetStatus;
import dev.slipway.engine.sim.Desired;
import dev.slipway.engine.sim.OddType;
import dev.slipway.engine.sim.Process;
import dev.slipway.engine.sim.RollingLayer;
import dev.slipway.engine.sim.SimLayer;
import dev.slipway.engine.sim.Thing;
import dev.slipway.engine.sim.Troubles;
import dev.slipway.engine.sim.World;
import dev.slipway.engine.spi.Check;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.target.Readings;
import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SavedPlansTest {

    private final World world = new World();
    private final OddType type = new OddType();
    private final Process process =
            new Process(world, new Random(4), List.of(new RollingLayer(), new SimLayer(world, type)));
    private final Desired desired = new Desired();

    @BeforeEach
    void threeBoxes() {
        for (var name : List.of("a", "b", "c")) {
            world.add(box(name));
            desired.target(box(name));
        }
    }

    private Plan plan() {
        return process.plan(desired.declarations());
    }

    /** A plan that has something of everything. */
    private Plan everything() {
        world.add(late("cloud"), new World.Origin(box("a"), "maker"));
        desired.thing(box("a"), "maker", "1", 1, Set.of(), Set.of(), Set.of("cloud"))
                .thing(late("cloud"), "gone", "1", thing(box("a"), "maker"))
                .thing(box("a"), "package", "1")
                .thing(box("a"), "changed", "1")
                .thing(box("a"), "stays", "1")
                .thing(box("a"), "goes", "1")
                .thing(box("a"), "stolen", "1")
                .thing(box("a"), "replaced", "1")
                .thing(box("b"), "silent", "1");
        process.apply(desired.declarations());
        world.meddle(box("a"), "changed", new Thing("meddled", 1, "id-1", Duration.ZERO));
        world.meddle(box("a"), "stays", new Thing("1", 1, "id-1", Duration.ofDays(2)));
        world.meddle(box("a"), "there", new Thing("old", 1, "id-1", Duration.ZERO));
        world.steal(box("a"), "stolen");
        world.troubles(new Troubles() {
            @Override
            public boolean silent(TargetId target) {
                return target.equals(box("b"));
            }
        });
        desired.without(thing(box("a"), "goes"))
                .without(thing(late("cloud"), "gone"))
                .thing(box("a"), "package", "2")
                .thing(box("a"), "there", "1")
                .thing(box("c"), "shared-new", "1")
                .thing(box("c"), "blocked", "1")
                .check(new Check(
                        new Address("sim.check", "no"),
                        Check.Severity.FAIL,
                        Set.of(),
                        Set.of(thing(box("c"), "blocked")),
                        _ -> new Check.Verdict.Failed("found", "do")));
        process.selection = new Selection(
                new TreeSet<>(),
                new TreeSet<>(Set.of("*maker]")),
                new TreeSet<>(Set.of(thing(box("a"), "replaced"))),
                false);
        process.consent = new Consent(new TreeSet<>(Set.of("b")));
        return plan();
    }

    @Test
    void aPlanReadsBackAsItWas() {
        var plan = everything();
        assertThat(plan.steps()).isNotEmpty();
        assertThat(plan.totals().noOp()).isPositive();
        assertThat(plan.drift()).isNotEmpty();
        assertThat(plan.notReady()).isNotEmpty();
        assertThat(plan.held()).isNotEmpty();
        assertThat(plan.refused()).isNotEmpty();
        assertThat(plan.roles()).isNotEmpty();
        assertThat(plan.groups()).isNotEmpty();

        var bytes = SavedPlans.write(plan);
        var read = SavedPlans.read(bytes);

        assertThat(SavedPlans.write(read)).isEqualTo(bytes);
        assertThat(SavedPlans.digest(read)).isEqualTo(SavedPlans.digest(plan)).startsWith("sha256:");
        assertThat(read.totals()).isEqualTo(plan.totals());
        assertThat(read.edges()).isEqualTo(plan.edges());
        assertThat(read.groups()).isEqualTo(plan.groups());
        assertThat(read.checks()).isEqualTo(plan.checks());
        assertThat(read.held()).isEqualTo(plan.held());
        assertThat(read.refused()).isEqualTo(plan.refused());
        assertThat(read.notReady()).isEqualTo(plan.notReady());
        assertThat(read.drift()).isEqualTo(plan.drift());
        assertThat(read.carriedOn()).isEqualTo(plan.carriedOn());
        assertThat(read.selection()).isEqualTo(plan.selection());
        assertThat(read.cameAlong()).isEqualTo(plan.cameAlong());
        assertThat(read.leftOut()).isEqualTo(plan.leftOut());
        assertThat(read.consent()).isEqualTo(plan.consent());
        assertThat(read.targets()).isEqualTo(plan.targets());
        assertThat(read.roles()).isEqualTo(plan.roles());
        assertThat(read.faults()).isEqualTo(plan.faults());
        assertThat(read.serial()).isEqualTo(plan.serial());
        for (var planned : plan.effective()) {
            var other = at(read.changes(), planned.address());
            assertThat(other.change().action()).isEqualTo(planned.change().action());
            assertThat(other.change().why()).isEqualTo(planned.change().why());
            assertThat(other.change().cost()).isEqualTo(planned.change().cost());
            assertThat(other.change().result()).isEqualTo(planned.change().result());
            assertThat(other.change().attributeChanges())
                    .isEqualTo(planned.change().attributeChanges());
            assertThat(other.change().work())
                    .extracting(operation -> operation.describe())
                    .isEqualTo(planned.change().work().stream()
                            .map(operation -> operation.describe())
                            .toList());
            assertThat(other.lanes()).isEqualTo(planned.lanes());
            assertThat(other.deadline()).isEqualTo(planned.deadline());
            assertThat(other.needs()).isEqualTo(planned.needs());
            assertThat(other.source()).isEqualTo(planned.source());
        }
    }

    @Test
    void whatIsNotThereYetAndWhichLayerHasABugReadsBackAsItWas() {
        world.add(late("cloud"), new World.Origin(box("a"), "maker"));
        desired.thing(box("a"), "maker", "1", 1, Set.of(), Set.of(), Set.of("cloud"))
                .thing(late("cloud"), "app", "1", 1, Set.of(), Set.of("cloud"), Set.of())
                .thing(box("b"), "odd", "1");
        type.plan = (request, right) -> {
            if (request.subject().address().equals(thing(box("b"), "odd"))) {
                throw new IllegalStateException("odd");
            }
            return right;
        };
        var plan = plan();
        assertThat(plan.faults()).hasSize(1);
        assertThat(plan.targets().values()).hasAtLeastOneElementOfType(TargetStatus.NotYet.class);
        var read = SavedPlans.read(SavedPlans.write(plan));
        assertThat(read.faults()).isEqualTo(plan.faults());
        assertThat(read.targets()).isEqualTo(plan.targets());
    }

    @Test
    void theGateOfASavedStepNeverOpens() {
        var gate = at(SavedPlans.read(SavedPlans.write(everything())).steps(), RollingLayer.step("gate", "a"))
                .gate()
                .orElseThrow();
        assertThat(gate.waitsFor()).isEqualTo("a to work");
        assertThat(gate.judge().judge(Readings.NONE)).isInstanceOf(Readiness.NotReady.class);
    }

    @Test
    void whatATakenAlongDeleteGoesWithIsKept() {
        world.add(late("cloud"), new World.Origin(box("a"), "maker"));
        desired.thing(box("a"), "maker", "1").thing(late("cloud"), "app", "1", thing(box("a"), "maker"));
        process.apply(desired.declarations());
        process.selection = Selection.ALL.destroying();
        var read = SavedPlans.read(SavedPlans.write(plan()));
        assertThat(at(read.changes(), thing(late("cloud"), "app")).change())
                .isInstanceOfSatisfying(
                        Change.Delete.class,
                        delete -> assertThat(delete.coveredBy()).contains(thing(box("a"), "maker")));
    }

    @Test
    void noDigestOfASecretIsInIt() {
        var secret = new Value.Secret("env:PASSWORD", "c0ffee");
        desired.thing(box("a"), "x", "1");
        type.plan = (_, right) -> right instanceof Planned.Decided(Change.Create create)
                ? new Planned.Decided(new Change.Create(
                        create.address(),
                        create.reason(),
                        create.impact(),
                        create.after().with("password", secret).with("all", new Value.ListOf(List.of(secret))),
                        create.operations()))
                : right;
        assertThat(new String(SavedPlans.write(plan()), StandardCharsets.UTF_8))
                .contains("env:PASSWORD")
                .doesNotContain("c0ffee");
    }

    private static void assertRefused(byte[] bytes, String why) {
        assertThatExceptionOfType(SavedPlanException.class)
                .isThrownBy(() -> SavedPlans.read(bytes))
                .satisfies(e -> assertThat(e.why()).contains(why))
                .satisfies(e -> assertThat(e.remedy()).isNotEmpty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNoSavedPlanIsRefused() {
        assertRefused(bytes(""), "this is not a saved plan");
        assertRefused(bytes("hello"), "this is not a saved plan");
        assertRefused(bytes("{\"format_version\": 1}"), "'digest' is missing");
        assertRefused(bytes("{\"format_version\": 1, \"digest\": \"x\"}"), "'plan' is missing");
        assertRefused(bytes("{\"format_version\": 1, \"digest\": \"x\", \"plan\": {}}"), "its digest does not fit");
        assertRefused(bytes("{\"format_version\": 1, \"other\": 1}"), "\"other\" is not known here");
    }

    @Test
    void aPlanOfALaterSlipwayIsRefused() {
        assertRefused(bytes("{\"format_version\": 2}"), "a later Slipway saved it: found format 2");
    }

    @Test
    void anEditedPlanIsRefused() {
        desired.thing(box("a"), "x", "1");
        var text = new String(SavedPlans.write(plan()), StandardCharsets.UTF_8);
        assertRefused(bytes(text.replace("\"1\"", "\"2\"")), "its digest does not fit");
        assertRefused(bytes(text.substring(0, text.length() - 20)), "line ");
    }
}

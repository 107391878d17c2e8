package dev.slipway.plans.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.spi.Provider;
import dev.slipway.plans.document.Limits;
import dev.slipway.plans.run.Workplace;
import dev.slipway.plans.view.Detail;
import dev.slipway.state.Address;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What the arguments of a command ask for. */
class RequestsTest {

    private static final Path HERE = Path.of("/here");
    private static final ViewOptions USUAL = new ViewOptions(ViewOptions.Format.TEXT, Detail.NORMAL, false);
    private static final ApplyOptions ASKING = new ApplyOptions(false, 32, false);

    @Test
    void aPlanIsOfTheDocumentOfTheFolderUnlessItIsSaidOtherwise() {
        assertThat(PlanVerb.request(parsed(new PlanVerb()), HERE))
                .isEqualTo(new PlanVerb.Request(
                        Workplace.real(Path.of("/here/installation.yaml"), Limits.USUAL),
                        Selection.ALL,
                        Consent.NONE,
                        false,
                        USUAL,
                        Optional.empty(),
                        false));
    }

    @Test
    void everythingThatAPlanTakesIsInItsRequest() {
        var arguments = parsed(
                new PlanVerb(),
                "-f",
                "acme.yaml",
                "--rehearse",
                "--target",
                "a*",
                "--target",
                "b*",
                "--exclude",
                "c*",
                "--replace",
                "toy.thing[x]",
                "--allow",
                "node-3",
                "--trust-new-host-keys",
                "--format",
                "json",
                "--detail",
                "full",
                "--commands",
                "--out",
                "acme.plan",
                "--detailed-exit-code");

        assertThat(PlanVerb.request(arguments, HERE))
                .isEqualTo(new PlanVerb.Request(
                        Workplace.rehearsal(Path.of("/here/acme.yaml"), Limits.USUAL),
                        new Selection(
                                new TreeSet<>(Set.of("a*", "b*")),
                                new TreeSet<>(Set.of("c*")),
                                new TreeSet<>(Set.of(new Address("toy.thing", "x"))),
                                false),
                        new Consent(new TreeSet<>(Set.of("node-3"))),
                        true,
                        new ViewOptions(ViewOptions.Format.JSON, Detail.FULL, true),
                        Optional.of(Path.of("/here/acme.plan")),
                        true));
    }

    @Test
    void aLargerDocumentIsAllowedByItsMebibytes() {
        assertThat(PlanVerb.request(parsed(new PlanVerb(), "--document-limit", "64"), HERE)
                        .workplace()
                        .limits())
                .isEqualTo(new Limits(64 << 20, Limits.USUAL.depth()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1025", "99999999999", "64M", "-1", ""})
    void aLimitThatIsNoNumberOfMebibytesIsWrongUsage(String limit) {
        assertThatThrownBy(() -> PlanVerb.request(parsed(new PlanVerb(), "--document-limit", limit), HERE))
                .isInstanceOf(Usage.class)
                .hasMessage("--document-limit does not take '" + limit + "'");
    }

    @Test
    void aRehearsalNeverLooksIntoTheRealFolder() {
        var place = PlanVerb.request(parsed(new PlanVerb(), "--rehearse"), HERE).workplace();

        assertThat(place.mode()).isEqualTo(Provider.Mode.REHEARSAL);
        assertThat(place.folder()).isEqualTo(Path.of("/here/.slipway/rehearsal"));
    }

    @Test
    void anApplyTakesASavedPlan() {
        assertThat(ApplyVerb.request(parsed(new ApplyVerb(), "acme.plan", "--parallelism", "3", "--json"), HERE))
                .isEqualTo(new ApplyVerb.Request(
                        Workplace.real(Path.of("/here/installation.yaml"), Limits.USUAL),
                        Selection.ALL,
                        Consent.NONE,
                        false,
                        USUAL,
                        new ApplyOptions(false, 3, true),
                        Optional.of(Path.of("/here/acme.plan"))));
    }

    @Test
    void consentIsNotGivenToASavedPlanAfterTheReview() {
        assertThatThrownBy(() -> ApplyVerb.request(parsed(new ApplyVerb(), "acme.plan", "--allow", "x"), HERE))
                .isInstanceOf(Usage.class);
    }

    @Test
    void aDestroyIsAPlanOfWhichEverythingGoes() {
        assertThat(DestroyVerb.request(parsed(new DestroyVerb(), "--auto-approve"), HERE))
                .isEqualTo(new DestroyVerb.Request(
                        Workplace.real(Path.of("/here/installation.yaml"), Limits.USUAL),
                        Selection.ALL.destroying(),
                        Consent.NONE,
                        false,
                        USUAL,
                        new ApplyOptions(true, 32, false)));
    }

    @Test
    void aRehearsalGoesFromOneDocumentToAnother() {
        assertThat(RehearseVerb.request(parsed(new RehearseVerb(), "--from", "old.yaml", "-f", "new.yaml"), HERE))
                .isEqualTo(new RehearseVerb.Request(
                        Path.of("/here/new.yaml"),
                        Limits.USUAL,
                        Optional.of(Path.of("/here/old.yaml")),
                        Consent.NONE,
                        USUAL,
                        ASKING));
    }

    @Test
    void aGraphIsOfADocumentOrOfAPlan() {
        assertThat(GraphVerb.request(parsed(new GraphVerb(), "--format", "mermaid", "acme.plan"), HERE))
                .isEqualTo(new GraphVerb.Request(
                        Path.of("/here/installation.yaml"),
                        Limits.USUAL,
                        GraphVerb.Language.MERMAID,
                        Optional.of(Path.of("/here/acme.plan"))));
    }

    private static ParseResult parsed(Verb verb, String... arguments) {
        return new CommandLine(verb.spec()).parseArgs(arguments);
    }
}

package dev.slipway.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damage done by hand is seen, named and repaired, and nothing else is touched. */
class DamageLabTest {

    @TempDir
    private static Path folder;

    private static List<Lab.Host> hosts = List.of();

    private static Slipway slipway() {
        return Slipway.in(
                folder, Documents.of("damage", hosts).more(Damages.MORE).text());
    }

    @BeforeAll
    static void anAppliedHost() {
        hosts = Lab.bare(4);
        slipway().applies();
        slipway().hasNothingToDo();
    }

    static List<Damage> damages() {
        return Damages.all();
    }

    @ParameterizedTest
    @MethodSource("damages")
    void isNamedAndRepairedByOnlyWhatIsNeeded(Damage damage) {
        Counts.tell("damage: " + damage);
        hosts.getFirst().in(damage.command());
        var drift = slipway().run("drift");
        assertThat(drift.exit()).as(drift.said()).isEqualTo(3);

        var plan = SeenPlan.of(slipway());
        assertThat(plan.changes().stream().map(DamageLabTest::text))
                .as(plan.text())
                .containsExactlyInAnyOrderElementsOf(damage.plan());

        slipway().applies();
        slipway().hasNothingToDo();
    }

    private static String text(SeenPlan.SeenChange change) {
        var text = change.action() + " " + change.address() + ": " + change.reason() + ": "
                + String.join("; ", change.operations());
        return text.replaceAll("host\\.|h4:|\\[h4]", "");
    }
}

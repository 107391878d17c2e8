package dev.slipway.state.journal;

import static dev.slipway.state.Samples.FILE;
import static dev.slipway.state.Samples.FOLDER;
import static dev.slipway.state.Samples.NODE_1;
import static dev.slipway.state.Samples.UNCORDON;
import static dev.slipway.state.Samples.UNIT;
import static dev.slipway.state.Samples.recorded;
import static dev.slipway.state.Samples.way;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.state.JournalEntry;
import dev.slipway.state.OpenStep;
import dev.slipway.state.Samples;
import dev.slipway.state.State;
import dev.slipway.state.StateArbitraries;
import dev.slipway.state.TargetId;
import dev.slipway.state.Unfinished;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class FoldTest {

    @Test
    void keepsTheStateWhenNothingHappens() {
        assertThat(fold(Samples.three())).isEqualTo(Samples.three());
        assertThat(fold(Samples.three(), new JournalEntry.RunStarted("r", "acme"), new JournalEntry.RunEnded("r")))
                .isEqualTo(Samples.three());
    }

    @Test
    void learnsTheInstallationAndItsTargets() {
        var state = fold(
                State.empty("l"),
                new JournalEntry.RunStarted("r", "acme"),
                new JournalEntry.TargetKnown(NODE_1, way("10.0.0.1")),
                new JournalEntry.Made("r", recorded(FILE)));

        assertThat(state.installation()).isEqualTo("acme");
        assertThat(state.targets()).containsOnlyKeys(NODE_1).containsEntry(NODE_1, way("10.0.0.1"));
        assertThat(state.lineage()).isEqualTo("l");
        assertThat(state.serial()).isZero();
    }

    @Test
    void keepsAnIntentWithoutOutcomeAsUnfinished() {
        var state = fold(State.empty("l"), intent("run-1", "create"), new JournalEntry.RunEnded("run-1"));

        assertThat(state.unfinished()).containsOnlyKeys(FILE).containsEntry(FILE, begun("run-1", "create"));
        assertThat(state.resources()).isEmpty();
    }

    @Test
    void settlesAnIntentByItsOutcome() {
        assertThat(fold(State.empty("l"), intent("r", "create"), new JournalEntry.Made("r", recorded(FILE))))
                .satisfies(state -> assertThat(state.unfinished()).isEmpty())
                .satisfies(state -> assertThat(state.resources()).containsOnlyKeys(FILE));
        assertThat(fold(Samples.three(), intent("r", "delete"), new JournalEntry.Gone("r", FILE)))
                .satisfies(state -> assertThat(state.unfinished()).isEmpty())
                .satisfies(state -> assertThat(state.resources()).containsOnlyKeys(FOLDER, UNIT));
        assertThat(fold(Samples.three(), intent("r", "update"), failed("r", false)))
                .isEqualTo(Samples.three());
    }

    @Test
    void keepsAFailureThatTouchedSomethingAsUnfinished() {
        assertThat(fold(Samples.three(), intent("r", "update"), failed("r", true))
                        .unfinished())
                .containsOnlyKeys(FILE);
    }

    @Test
    void doesNotForgetAnEarlierRunsChangeWhenALaterOneTouchedNothing() {
        var interrupted = fold(State.empty("l"), intent("run-1", "create"));

        assertThat(fold(interrupted, intent("run-2", "update"), failed("run-2", false))
                        .unfinished())
                .containsEntry(FILE, begun("run-1", "create"));
        assertThat(fold(interrupted, intent("run-2", "update"), failed("run-2", true))
                        .unfinished())
                .containsEntry(FILE, begun("run-2", "update"));
        assertThat(fold(
                                interrupted,
                                intent("run-2", "update"),
                                new JournalEntry.Made("run-2", recorded(FILE)),
                                intent("run-3", "update"),
                                failed("run-3", false))
                        .unfinished())
                .isEmpty();
    }

    @Test
    void owesAClosingStepUntilItIsClosed() {
        var open = new OpenStep(UNCORDON, way("node-1"));
        var owed = fold(Samples.three(), new JournalEntry.StepOpened("r", open));

        assertThat(owed.openSteps()).containsOnlyKeys(UNCORDON).containsEntry(UNCORDON, open);
        assertThat(fold(
                        owed,
                        new JournalEntry.Intent("r", "step", recorded(UNCORDON)),
                        new JournalEntry.StepClosed("r", UNCORDON)))
                .isEqualTo(Samples.three());
    }

    @Test
    void forgetsATargetWithTheLastThingOnIt() {
        var other = new TargetId("host", "node-2");
        var known = fold(
                Samples.three(),
                new JournalEntry.TargetKnown(other, way("10.0.0.2")),
                new JournalEntry.StepOpened("r", new OpenStep(UNCORDON, way("node-2"))));

        assertThat(known.targets()).containsOnlyKeys(NODE_1, other);
        assertThat(fold(known, new JournalEntry.StepClosed("r", UNCORDON)).targets())
                .containsOnlyKeys(NODE_1);
        assertThat(fold(
                                Samples.three(),
                                new JournalEntry.Gone("r", FILE),
                                new JournalEntry.Gone("r", FOLDER),
                                new JournalEntry.Gone("r", UNIT))
                        .targets())
                .isEmpty();
    }

    @Test
    void remembersTheTargetOfAnUnfinishedCreate() {
        assertThat(fold(State.empty("l"), new JournalEntry.TargetKnown(NODE_1, way("10.0.0.1")), intent("r", "create"))
                        .targets())
                .containsOnlyKeys(NODE_1);
    }

    @Property
    @Domain(StateArbitraries.class)
    void isTheSameInOneGoOrEntryByEntry(@ForAll List<JournalEntry> entries) {
        var all = new Fold(State.empty("l"));
        entries.forEach(all::add);

        // Between entries every target is kept, so only what is recorded is compared.
        var step = State.empty("l");
        for (var entry : entries) {
            var one = new Fold(step);
            one.add(entry);
            step = one.state();
        }

        assertThat(all.state().resources()).isEqualTo(step.resources());
        assertThat(all.state().openSteps()).isEqualTo(step.openSteps());
        assertThat(all.state().installation()).isEqualTo(step.installation());
    }

    private static JournalEntry intent(String run, String action) {
        return new JournalEntry.Intent(run, action, recorded(FILE));
    }

    private static JournalEntry failed(String run, boolean touched) {
        return new JournalEntry.Failed(run, FILE, "no space left", touched);
    }

    private static Unfinished begun(String run, String action) {
        return new Unfinished(action, run, recorded(FILE));
    }

    private static State fold(State base, JournalEntry... entries) {
        var fold = new Fold(base);
        for (var entry : entries) {
            fold.add(entry);
        }
        return fold.state();
    }
}

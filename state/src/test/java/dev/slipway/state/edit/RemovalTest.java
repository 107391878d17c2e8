package dev.slipway.state.edit;

import static dev.slipway.state.Samples.FILE;
import static dev.slipway.state.Samples.FOLDER;
import static dev.slipway.state.Samples.NODE_1;
import static dev.slipway.state.Samples.UNCORDON;
import static dev.slipway.state.Samples.UNIT;
import static dev.slipway.state.Samples.recorded;
import static dev.slipway.state.Samples.way;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.state.Address;
import dev.slipway.state.JournalEntry;
import dev.slipway.state.OpenStep;
import dev.slipway.state.Samples;
import dev.slipway.state.State;
import dev.slipway.state.StateProblem;
import dev.slipway.state.journal.Fold;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemovalTest {

    @Test
    void takesARecordOut() {
        var state = done(Removal.remove(Samples.three(), List.of(UNIT)));

        assertThat(state.resources()).containsOnlyKeys(FOLDER, FILE);
        assertThat(state.targets()).containsOnlyKeys(NODE_1);
        assertThat(state.serial()).isEqualTo(7);
    }

    @Test
    void takesOutWhatIsUnfinishedOrOwed() {
        var fold = new Fold(Samples.three());
        fold.add(new JournalEntry.Intent("r", "update", recorded(UNIT)));
        fold.add(new JournalEntry.StepOpened("r", new OpenStep(UNCORDON, way("node-1"))));
        var before = fold.state();

        assertThat(done(Removal.remove(before, List.of(UNCORDON))).openSteps()).isEmpty();
        assertThat(done(Removal.remove(before, List.of(UNIT))).unfinished()).isEmpty();
        assertThat(done(Removal.remove(before, List.of(UNIT))).openSteps()).containsOnlyKeys(UNCORDON);
    }

    @Test
    void leavesNothingThatDependsOnWhatIsGone() {
        assertThat(Removal.remove(Samples.three(), List.of(FOLDER)))
                .isEqualTo(new Edited.Refused(List.of(new StateProblem(
                        FOLDER + " cannot be taken out of the state",
                        "",
                        "these depend on it and would then be deleted in the wrong order: [" + FILE + "]",
                        "take them out in the same command, or leave it"))));
        assertThat(done(Removal.remove(Samples.three(), List.of(FILE, UNIT))).resources())
                .containsOnlyKeys(FOLDER);
    }

    @Test
    void forgetsATargetWithTheLastThingOnIt() {
        assertThat(done(Removal.remove(Samples.three(), List.of(FILE, UNIT, FOLDER)))
                        .targets())
                .isEmpty();
    }

    @Test
    void namesEveryProblemAndWhatMayHaveBeenMeant() {
        var typo = new Address("host.unit", "node-1:acme.servce");
        var strange = new Address("rook.cluster", "x");

        assertThat(Removal.remove(Samples.three(), List.of(typo, strange, FILE)))
                .isInstanceOfSatisfying(Edited.Refused.class, refused -> {
                    assertThat(refused.problems())
                            .extracting(StateProblem::what)
                            .containsExactlyInAnyOrder(
                                    typo + " is not in the state",
                                    strange + " is not in the state",
                                    FILE + " cannot be taken out of the state");
                    assertThat(refused.problems())
                            .extracting(StateProblem::why)
                            .contains("did you mean " + UNIT + "?", "");
                });
    }

    private static State done(Edited edited) {
        return ((Edited.Done) edited).state();
    }
}

package dev.slipway.state.edit;

import static dev.slipway.state.Samples.FILE;
import static dev.slipway.state.Samples.FOLDER;
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
import dev.slipway.state.StateArbitraries;
import dev.slipway.state.StateProblem;
import dev.slipway.state.Unfinished;
import dev.slipway.state.journal.Fold;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class MoveTest {

    private static final Address NEW_FILE = new Address("host.file", "node-1:/etc/acme/new.conf");

    @Test
    void movesARecordAndAllThatNamesIt() {
        var fold = new Fold(Samples.three());
        fold.add(new JournalEntry.Intent("r", "update", recorded(UNIT, FILE)));
        fold.add(new JournalEntry.Intent("r", "update", recorded(FILE, FOLDER)));
        var state = done(Move.move(fold.state(), FILE, NEW_FILE));

        assertThat(state.resources()).containsOnlyKeys(FOLDER, NEW_FILE, UNIT);
        assertThat(state.resources()).hasEntrySatisfying(NEW_FILE, moved -> {
            assertThat(moved.address()).isEqualTo(NEW_FILE);
            assertThat(moved.dependencies()).containsExactly(FOLDER);
        });
        assertThat(state.resources())
                .hasEntrySatisfying(
                        UNIT, unit -> assertThat(unit.dependencies()).containsExactly(NEW_FILE));
        assertThat(state.unfinished()).containsOnlyKeys(NEW_FILE, UNIT);
        assertThat(state.unfinished())
                .hasEntrySatisfying(
                        UNIT,
                        begun -> assertThat(begun.intended().dependencies()).containsExactly(NEW_FILE));
        assertThat(state.unfinished().values()).extracting(Unfinished::action).containsOnly("update");
        assertThat(state.serial()).isEqualTo(7);
        assertThat(state.targets()).isEqualTo(Samples.three().targets());
    }

    @Test
    void movesAClosingStepThatIsOwed() {
        var fold = new Fold(Samples.three());
        fold.add(new JournalEntry.StepOpened("r", new OpenStep(UNCORDON, way("node-1"))));
        var to = new Address("node.uncordon", "node-9");

        assertThat(done(Move.move(fold.state(), UNCORDON, to)).openSteps().values())
                .containsExactly(new OpenStep(to, way("node-1")));
    }

    @Test
    void refusesToOverwriteARecord() {
        var to = new Address("host.file", "node-1:/etc/other");
        var fold = new Fold(Samples.three());
        fold.add(new JournalEntry.Made("r", recorded(to)));

        assertThat(Move.move(fold.state(), FILE, to))
                .isInstanceOfSatisfying(
                        Edited.Refused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(new StateProblem(
                                        to + " is in the state already",
                                        "",
                                        "its record would be lost",
                                        "choose another address, or take it out first: slipway state rm '" + to
                                                + "'")));
    }

    @Test
    void refusesWhatIsNotThereAndWhatWouldBecomeAnotherType() {
        assertThat(Move.move(Samples.three(), NEW_FILE, new Address("host.unit", "x")))
                .isInstanceOfSatisfying(
                        Edited.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(StateProblem::what)
                                .containsExactly(
                                        NEW_FILE + " is not in the state", NEW_FILE + " cannot become host.unit[x]"));
    }

    @Property(tries = 100)
    @Domain(StateArbitraries.class)
    void movingBackGivesTheSameState(@ForAll State state) {
        var to = new Address("host.file", "somewhere else");
        for (var address : state.resources().keySet()) {
            if (address.type().equals(to.type())) {
                var moved = done(Move.move(state, address, to));

                assertThat(moved.resources()).hasSameSizeAs(state.resources());
                assertThat(done(Move.move(moved, to, address))).isEqualTo(state);
            }
        }
    }

    private static State done(Edited edited) {
        return ((Edited.Done) edited).state();
    }
}

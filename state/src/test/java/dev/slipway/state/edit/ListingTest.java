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
import dev.slipway.state.Before;
import dev.slipway.state.JournalEntry;
import dev.slipway.state.OpenStep;
import dev.slipway.state.Origin;
import dev.slipway.state.Recorded;
import dev.slipway.state.Samples;
import dev.slipway.state.Value;
import dev.slipway.state.journal.Fold;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ListingTest {

    @Test
    void listsAllThatIsKnown() {
        var fold = new Fold(Samples.three());
        var begun = new Address("host.swap", "node-1");
        fold.add(new JournalEntry.StepOpened("r", new OpenStep(UNCORDON, way("node-1"))));
        fold.add(new JournalEntry.Intent("r", "create", recorded(begun)));

        assertThat(Listing.list(fold.state(), List.of())).containsExactly(FILE, FOLDER, begun, UNIT, UNCORDON);
    }

    @Test
    void listsWhatFitsAPattern() {
        assertThat(Listing.list(Samples.three(), List.of("host.f*"))).containsExactly(FILE, FOLDER);
        assertThat(Listing.list(Samples.three(), List.of("*.service]", FILE.toString())))
                .containsExactly(FILE, UNIT);
        assertThat(Listing.list(Samples.three(), List.of("host.file"))).isEmpty();
    }

    @Test
    void showsARecordWithoutItsSecretsAndWithoutMovingTheCursor() {
        var attributes = Value.of(Map.of(
                "content", Value.of("one\ntwo\n"),
                "empty", Value.MapOf.EMPTY,
                "hidden", Value.of("\u001b[2Jx"),
                "items", new Value.ListOf(List.of(Value.of(1), Value.of(true))),
                "nothing", new Value.ListOf(List.of()),
                "password", new Value.Secret("env:PASSWORD", "0a1b:ffff"),
                "version", new Value.Unknown("1.34.*")));
        var fold = new Fold(Samples.three());
        fold.add(new JournalEntry.Made(
                "r",
                new Recorded(
                        FILE,
                        1,
                        Origin.ADOPTED,
                        new TreeSet<>(List.of(FOLDER)),
                        new TreeSet<>(List.of("api")),
                        new TreeSet<>(List.of("images[n]", "network")),
                        new TreeSet<>(List.of(NODE_1)),
                        attributes,
                        new Before.Former(Value.of(Map.of("mode", Value.of("0644")))))));

        assertThat(Listing.show(fold.state(), FILE)).contains("""
            host.file[node-1:/etc/acme/acme.conf]
              origin: adopted
              on: host:node-1
              depends on: host.folder[node-1:/etc/acme]
              requires: api
              provides: images[n], network
              attributes:
                content:
                  | one
                  | two
                empty: none
                hidden: \\u001b[2Jx
                items:
                  -: 1
                  -: true
                nothing: none
                password: secret from env:PASSWORD
                version: not known yet, expected 1.34.*
              before:
                mode: 0644
            """);
    }

    @Test
    void showsWhatIsUnfinishedAndOwed() {
        var fold = new Fold(Samples.three());
        fold.add(new JournalEntry.Intent("run-1", "delete", recorded(FILE, FOLDER)));
        fold.add(new JournalEntry.Intent("run-1", "create", recorded(new Address("host.swap", "node-1"))));
        fold.add(new JournalEntry.StepOpened("run-1", new OpenStep(UNCORDON, way("node-1"))));

        assertThat(Listing.show(fold.state(), FILE)).contains("""
            host.file[node-1:/etc/acme/acme.conf]
              origin: made
              on: host:node-1
              depends on: host.folder[node-1:/etc/acme]
              attributes:
                name: node-1:/etc/acme/acme.conf
              before: absent
              unfinished: delete of run run-1
            """);
        assertThat(Listing.show(fold.state(), new Address("host.swap", "node-1")))
                .contains("""
                    host.swap[node-1]
                      unfinished: create of run run-1
                      origin: made
                      on: host:node-1
                      attributes:
                        name: node-1
                      before: absent
                    """);
        assertThat(Listing.show(fold.state(), UNCORDON)).contains("""
            node.uncordon[node-1]
              owed: this closing step
              details:
                address: node-1
            """);
    }

    @Test
    void showsNothingOfWhatIsNotThere() {
        assertThat(Listing.show(Samples.three(), UNCORDON)).isEmpty();
    }
}

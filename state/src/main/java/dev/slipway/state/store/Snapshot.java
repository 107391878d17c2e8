package dev.slipway.state.store;

import dev.slipway.state.State;
import dev.slipway.state.file.StateDocument;
import dev.slipway.state.journal.Fold;
import dev.slipway.state.journal.Journal;
import java.util.Optional;

/**
 * The files of a state as they were read together.
 *
 * @param document the state file, if there is one
 * @param journal the journal that follows it, if there is one
 * @param leftover ID of a journal that is in the state file already: the run that folded it died before it was deleted
 */
record Snapshot(Optional<StateDocument> document, Optional<Journal> journal, Optional<String> leftover) {

    /** The state that the journal follows; a new one begins with the lineage of its journal, or with the one given. */
    State base(String freshLineage) {
        return document.map(StateDocument::state)
                .orElseGet(() -> State.empty(lineage().orElse(freshLineage)));
    }

    /** The state with the entries of the journal folded in. */
    State folded(String freshLineage) {
        var base = base(freshLineage);
        if (journal.isEmpty()) {
            return base;
        }
        var fold = new Fold(base);
        journal.get().entries().forEach(fold::add);
        return fold.state();
    }

    /** Empty if nothing was ever written. */
    Optional<String> lineage() {
        return document.map(found -> found.state().lineage())
                .or(() -> journal.map(found -> found.header().lineage()));
    }

    /** The journal that a state written now has in it, so that it is known if it is left behind. */
    String journalToName() {
        return journal.map(found -> found.header().journal())
                .or(() -> leftover)
                .or(() -> document.map(StateDocument::foldedJournal))
                .orElse("");
    }
}

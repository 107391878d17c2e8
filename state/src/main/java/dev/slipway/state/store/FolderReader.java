package dev.slipway.state.store;

import dev.slipway.state.StateException;
import dev.slipway.state.StateProblem;
import dev.slipway.state.disk.Disk;
import dev.slipway.state.file.StateCodec;
import dev.slipway.state.file.StateDocument;
import dev.slipway.state.journal.Journal;
import dev.slipway.state.journal.JournalHeader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Reads state file and journal as they belong together, also while another process writes them. */
final class FolderReader {

    private final StateFolder folder;
    private final Disk disk;

    FolderReader(StateFolder folder, Disk disk) {
        this.folder = folder;
        this.disk = disk;
    }

    /**
     * The journal is read first: if a fold comes between, the state file that is read then names it as folded. If more
     * than that came between, the journal has changed as well, and both are read again.
     */
    Snapshot read() throws IOException {
        while (true) {
            var journal = disk.read(folder.journal());
            var state = disk.read(folder.state());
            try {
                return together(state, journal);
            } catch (StateException e) {
                if (same(journal, disk.read(folder.journal())) && same(state, disk.read(folder.state()))) {
                    throw e;
                }
            }
        }
    }

    private Snapshot together(Optional<byte[]> stateFile, Optional<byte[]> journalFile) {
        var document =
                stateFile.map(file -> StateCodec.decode(file, folder.state().toString()));
        var journal =
                journalFile.flatMap(file -> Journal.read(file, folder.journal().toString()));
        if (journal.isEmpty()) {
            return new Snapshot(document, journal, Optional.empty());
        }
        var header = journal.get().header();
        if (document.isPresent() && document.get().foldedJournal().equals(header.journal())) {
            return new Snapshot(document, Optional.empty(), Optional.of(header.journal()));
        }
        check(header, document);
        return new Snapshot(document, journal, Optional.empty());
    }

    private void check(JournalHeader header, Optional<StateDocument> document) {
        var found = document.map(StateDocument::state);
        if (found.isEmpty() && header.serial() > 0) {
            throw new StateException(new StateProblem(
                    "there is a journal, but not the state that it follows",
                    folder.journal().toString(),
                    "expected " + folder.state() + " with serial " + header.serial() + ", found no such file",
                    "restore that file; or move the journal away: what it says is then lost, and the next plan finds"
                            + " what exists and adopts it"));
        }
        if (found.isPresent() && !found.get().lineage().equals(header.lineage())) {
            throw new StateException(new StateProblem(
                    "the journal is another state's",
                    folder.journal().toString(),
                    "found lineage " + header.lineage() + ", expected "
                            + found.get().lineage() + " as in " + folder.state(),
                    "put back the state file that it belongs to, or move the journal away"));
        }
        if (found.isPresent() && found.get().serial() != header.serial()) {
            throw new StateException(new StateProblem(
                    "the journal of an unfinished run follows another version of the state",
                    folder.journal().toString(),
                    "found serial " + header.serial() + ", expected "
                            + found.get().serial() + " as in " + folder.state(),
                    "restore the state file with serial " + header.serial()
                            + "; or move the journal away: what it says is then lost, and the next plan finds what"
                            + " exists and adopts it"));
        }
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return Arrays.equals(one.orElse(null), other.orElse(null));
    }
}

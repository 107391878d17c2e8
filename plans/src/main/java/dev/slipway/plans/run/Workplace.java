package dev.slipway.plans.run;

import dev.slipway.engine.spi.Provider;
import dev.slipway.plans.document.Limits;
import dev.slipway.state.store.FolderStore;
import dev.slipway.state.store.StateFolder;
import dev.slipway.state.store.StateStore;
import java.nio.file.Path;

/**
 * Where an installation is worked on.
 *
 * @param document the document, as the user named it
 * @param limits how much the document may be
 * @param mode whether it is real
 * @param folder where state, journal, lock and key are; in a rehearsal also its world
 */
public record Workplace(Path document, Limits limits, Provider.Mode mode, Path folder) {

    private static final String FOLDER = ".slipway";

    /** Real hosts, and the folder beside the document. */
    public static Workplace real(Path document, Limits limits) {
        return new Workplace(
                document, limits, Provider.Mode.REAL, parent(document).resolve(FOLDER));
    }

    /** Modelled hosts, and a folder of their own in which nothing real is. */
    public static Workplace rehearsal(Path document, Limits limits) {
        return rehearsal(document, limits, document, "rehearsal");
    }

    /**
     * A rehearsal that is kept apart from others.
     *
     * @param beside the document whose folder the rehearsal is kept in
     */
    public static Workplace rehearsal(Path document, Limits limits, Path beside, String name) {
        return new Workplace(
                document,
                limits,
                Provider.Mode.REHEARSAL,
                parent(beside).resolve(FOLDER).resolve(name));
    }

    /** What relative paths of the document are relative to. */
    Path documentFolder() {
        return parent(document);
    }

    public StateStore store() {
        return new FolderStore(folder);
    }

    Path key() {
        return new StateFolder(folder).key();
    }

    private static Path parent(Path document) {
        var parent = document.toAbsolutePath().normalize().getParent();
        return parent == null ? document.toAbsolutePath() : parent;
    }
}

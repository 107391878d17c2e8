package dev.slipway.state.store;

import java.nio.file.Path;

/**
 * The names in the folder that state is kept in.
 *
 * @param path the folder, {@code .slipway} beside the document
 */
public record StateFolder(Path path) {

    public Path state() {
        return path.resolve("state.json");
    }

    public Path journal() {
        return path.resolve("state.journal");
    }

    public Path lock() {
        return path.resolve("state.lock");
    }

    /** The key of the secrets' digests. */
    public Path key() {
        return path.resolve("key");
    }

    Path newState() {
        return path.resolve("state.json.new");
    }

    Path ignored() {
        return path.resolve(".gitignore");
    }
}

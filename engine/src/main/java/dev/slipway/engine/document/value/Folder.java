package dev.slipway.engine.document.value;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * What relative paths of a document are relative to.
 *
 * @param path the document's folder
 * @param home what {@code ~} stands for
 */
public record Folder(Path path, Path home) {

    /**
     * Finds the file that a text names; throws {@link IllegalArgumentException} with the reason if it can name none.
     */
    public FileReference find(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("it names no file");
        }
        try {
            if (text.equals("~") || text.startsWith("~/")) {
                return new FileReference(
                        text,
                        home.resolve(text.substring(Math.min(2, text.length()))).normalize());
            }
            if (text.startsWith("~")) {
                throw new IllegalArgumentException("the home folder of another user is not looked up");
            }
            return new FileReference(text, path.resolve(text).normalize());
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("it cannot be a path on this system", e);
        }
    }
}

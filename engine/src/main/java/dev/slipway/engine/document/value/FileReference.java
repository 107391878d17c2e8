package dev.slipway.engine.document.value;

import java.nio.file.Path;

/**
 * A file or folder of the user's, beside the document.
 *
 * @param text as it was written, which is what plans show: the same on every workstation
 * @param path where it is on this one
 */
public record FileReference(String text, Path path) {

    @Override
    public String toString() {
        return text;
    }
}

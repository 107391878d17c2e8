package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Position;
import dev.slipway.engine.document.value.FileReference;

/**
 * A file that the document names, for those who look later whether it is there.
 *
 * @param path what messages call its place
 */
public record FileUse(FileReference file, FileKind kind, String path, Position where) {}

package dev.slipway.plans.document;

import dev.slipway.engine.document.binding.FileProbe;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at the files of the workstation. */
final class DiskFiles implements FileProbe {

    @Override
    public Found look(Path path) {
        if (!Files.exists(path)) {
            return Found.NOTHING;
        }
        if (!Files.isReadable(path)) {
            return Found.UNREADABLE;
        }
        if (Files.isDirectory(path)) {
            return Found.FOLDER;
        }
        return Files.isRegularFile(path) ? Found.FILE : Found.OTHER;
    }
}

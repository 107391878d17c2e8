package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Found;
import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Problems;
import java.util.List;

/** Tells which of the files that a document names are not there, or are not what they have to be. */
public final class FileCheck {

    private FileCheck() {}

    public static void check(List<FileUse> uses, FileProbe probe, Problems problems) {
        for (var use : uses) {
            var found = probe.look(use.file().path());
            var expected = use.kind();
            var right = switch (found) {
                case FILE -> expected != FileKind.FOLDER;
                case FOLDER -> expected != FileKind.FILE;
                case NOTHING, OTHER, UNREADABLE -> false;
            };
            if (!right) {
                problems.add(complaint(use, found));
            }
        }
    }

    private static Problem complaint(FileUse use, FileProbe.Found found) {
        var path = Found.path(use.file().path().toString());
        return switch (found) {
            case NOTHING ->
                Problem.error(
                        use.path() + " names a file that does not exist",
                        use.where(),
                        "found nothing at " + path + "; relative paths are relative to the document",
                        "create " + use.kind().noun() + " there, or correct the path");
            case UNREADABLE ->
                Problem.error(
                        use.path() + " names a file that cannot be read",
                        use.where(),
                        "the permissions of " + path + " forbid it",
                        "give yourself permission to read it");
            case FILE, FOLDER, OTHER ->
                Problem.error(
                        use.path() + " does not name " + use.kind().noun(),
                        use.where(),
                        "found "
                                + (found == FileProbe.Found.FILE
                                        ? "a file"
                                        : found == FileProbe.Found.FOLDER ? "a folder" : "something else")
                                + " at " + path,
                        "name " + use.kind().noun());
        };
    }
}

package dev.slipway.plans.document;

import dev.slipway.engine.document.Found;
import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.binding.SecretKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the bytes of a document, but no more than are allowed. */
final class DocumentFile {

    /** How much is looked at of what is too large. */
    private static final int BEGIN = 4096;

    private DocumentFile() {}

    /** The document's text; empty if there is none, and then a problem was told. */
    static Optional<DocumentText> read(Path file, Limits limits, SecretKeys secrets, Problems problems) {
        var name = Found.path(file.toString());
        try {
            if (Files.isDirectory(file)) {
                problems.add(Problem.error(
                        name + " is a folder",
                        "expected a document, a file of YAML",
                        "name the document in it, such as -f " + name + "/installation.yaml"));
                return Optional.empty();
            }
            byte[] bytes;
            try (var stream = Files.newInputStream(file)) {
                bytes = stream.readNBytes(limits.bytes() + 1);
            }
            if (bytes.length > limits.bytes()) {
                var size = size(file, bytes.length);
                problems.add(Problem.error(
                        name + " is too large for a document",
                        Encoding.begin(
                                file.toString(),
                                new String(bytes, 0, Math.min(bytes.length, BEGIN), StandardCharsets.UTF_8),
                                secrets),
                        "found " + (size.isPresent() ? size.getAsLong() : "at least " + bytes.length)
                                + " bytes, expected at most " + limits.bytes() + " bytes",
                        "see whether it is the file that you meant" + more(size)));
                return Optional.empty();
            }
            return Encoding.decode(file.toString(), bytes, secrets, problems);
        } catch (NoSuchFileException _) {
            problems.add(Problem.error(
                    name + " does not exist",
                    "found nothing at "
                            + Found.path(file.toAbsolutePath().normalize().toString()),
                    "write a document there, or name another with -f FILE"));
        } catch (AccessDeniedException _) {
            problems.add(Problem.error(
                    name + " cannot be read", "its permissions forbid it", "give yourself permission to read it"));
        } catch (IOException e) {
            problems.add(Problem.error(
                    name + " cannot be read",
                    "the system says: " + Found.shortened(reason(e)),
                    "see whether the file and its disk are in order"));
        }
        return Optional.empty();
    }

    private static String reason(IOException e) {
        var reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }

    /** Empty if only reading on would tell. */
    private static OptionalLong size(Path file, int read) {
        try {
            return Files.isRegularFile(file) ? OptionalLong.of(Math.max(Files.size(file), read)) : OptionalLong.empty();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    /** How to have the document read nevertheless, where that can be. */
    private static String more(OptionalLong size) {
        var mebibytes = size.isPresent() ? Limits.mebibytesFor(size.getAsLong()) : Long.MAX_VALUE;
        return mebibytes <= Limits.MOST_MEBIBYTES
                ? "; if it is, allow so many MiB with --document-limit " + mebibytes
                : "";
    }
}

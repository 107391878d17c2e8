package dev.slipway.host.script;

import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Operation;
import dev.slipway.host.operation.ClaimHost;
import dev.slipway.host.operation.InstallPackages;
import dev.slipway.host.operation.UpdatePackageLists;
import java.util.Locale;

/** Says what to do about an operation that failed, as far as that is known. */
final class Remedies {

    private static final String ANOTHERS = "3";

    private Remedies() {}

    static Failure failure(Operation operation, String status, String words) {
        if (operation instanceof ClaimHost claim && status.equals(ANOTHERS)) {
            return Failure.of(
                    "the host belongs to another installation than " + claim.installation(),
                    words,
                    "destroy that installation first; or, if it is gone, remove /var/lib/slipway/host.json from the"
                            + " host");
        }
        var what = operation.summary() + " failed (exit status " + status + ")";
        return new Failure(what, words, remedy(operation, words), temporary(words), false);
    }

    private static String remedy(Operation operation, String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left on device")) {
            return "make room on the host's disk, then apply again";
        }
        if (lower.contains("read-only file system")) {
            return "mount the file system writable, then apply again";
        }
        if (lower.contains("--allow-downgrades")) {
            return "a newer version is installed; ask for a downgrade to go back";
        }
        return switch (operation) {
            case UpdatePackageLists _ ->
                "check the repository's address and signing key, and that the host reaches it; then apply again";
            case InstallPackages _ -> "check that the repository has these versions; then apply again";
            default -> "";
        };
    }

    /** Whether apt says that it may go better next time. */
    private static boolean temporary(String words) {
        var lower = words.toLowerCase(Locale.ROOT);
        return lower.contains("temporary failure resolving")
                || lower.contains("connection timed out")
                || lower.contains("could not connect to")
                || lower.contains("hash sum mismatch")
                || lower.contains("mirror sync in progress");
    }
}

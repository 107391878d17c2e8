package dev.slipway.host.script;

import dev.slipway.host.operation.Bytes;
import java.util.List;

/**
 * What came back for one call of a function of a script.
 *
 * @param out what it printed
 * @param whole whether that is all, and not only as much as is kept
 * @param status its exit status
 * @param complaint what it wrote to standard error
 */
record Section(Bytes out, boolean whole, int status, String complaint) {

    String text() {
        return out.text();
    }

    List<String> lines() {
        return text().lines().toList();
    }

    /** Why it is of no use, on one line. */
    String trouble() {
        return complaint.isBlank() ? "it ended with status " + status : Words.oneLine(complaint);
    }
}

package dev.slipway.host.script;

import java.nio.charset.StandardCharsets;

/**
 * The folders on a host that are ours.
 *
 * @param run in memory: locks and what a script that runs needs
 * @param lib lasting: the note of the installation, and what was there before
 */
public record Folders(String run, String lib) {

    /** Where they are on every host. */
    public static final Folders USUAL = new Folders("/run/slipway", "/var/lib/slipway");

    /** Where the note is that says which installation the host belongs to. */
    String note() {
        return lib + "/host.json";
    }

    /** Where it is kept what was at a path before. */
    String before(String path) {
        return lib + "/before/" + Digest.sha256(path.getBytes(StandardCharsets.UTF_8));
    }
}

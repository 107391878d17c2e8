package dev.slipway.host.target;

import dev.slipway.engine.target.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who and where we are, for those who find a script of ours on a host. */
final class Workstation {

    private Workstation() {}

    static String about(Session session) {
        return "run " + session.run() + " of " + session.installation() + " by " + System.getProperty("user.name", "?") + "@"
                + name() + " (process " + ProcessHandle.current().pid() + ")";
    }

    private static String name() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException _) {
            return System.getenv().getOrDefault("HOSTNAME", "?");
        }
    }
}

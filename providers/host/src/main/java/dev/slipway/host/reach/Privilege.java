package dev.slipway.host.reach;

import java.util.List;

/** How a program on a host becomes root's. */
public enum Privilege {
    /** It is root's already. */
    ROOT,
    /** By sudo, which asks for no password. */
    SUDO,
    /** By sudo, which gets a password on standard input when it asks. */
    SUDO_WITH_PASSWORD;

    /** What sudo writes to standard error when it wants the password. */
    public static final String PROMPT = "slipway-password:";

    /** What goes before the program: plain words, which no shell takes for anything else. */
    public List<String> prefix() {
        return switch (this) {
            case ROOT -> List.of();
            case SUDO -> List.of("env", "LC_ALL=C", "sudo", "-n", "-H", "--");
            case SUDO_WITH_PASSWORD -> List.of("env", "LC_ALL=C", "sudo", "-S", "-H", "-p", PROMPT, "--");
        };
    }
}

package dev.slipway.plans.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code slipway}. */
@Command(name = "slipway", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}

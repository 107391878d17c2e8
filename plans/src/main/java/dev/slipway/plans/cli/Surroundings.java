package dev.slipway.plans.cli;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What is around a command: where it writes and reads, and from where it was started.
 *
 * @param out takes what was asked for
 * @param err takes what is said on the way
 * @param in answers questions
 * @param terminal whether a person sits at both ends
 * @param folder relative paths of arguments are relative to it
 * @param interrupts tells when the command is to end
 * @param leave ends the process at once, with an exit code
 */
record Surroundings(
        PrintStream out,
        PrintStream err,
        BufferedReader in,
        boolean terminal,
        Map<String, String> environment,
        Path folder,
        Interrupts interrupts,
        java.util.function.IntConsumer leave) {

    Surroundings {
        environment = Map.copyOf(environment);
    }
}

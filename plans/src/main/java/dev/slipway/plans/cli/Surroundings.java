package dev.slipway.plans.cli;

import dev.slipway.plans.compose.Layers;
import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * What is around a command: where it writes and reads, and from where it was started.
 *
 * @param out takes what was asked for
 * @param err takes what is said on the way
 * @param in answers questions
 * @param terminal whether a person sits at both ends
 * @param folder relative paths of arguments are relative to it
 * @param interrupts tells when the command is to end
 * @param pulse lets something happen again and again
 * @param layers finds the layers
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
        Pulse pulse,
        Supplier<Layers> layers,
        IntConsumer leave) {

    Surroundings {
        environment = Map.copyOf(environment);
    }
}

package dev.slipway.plans.cli;

import dev.slipway.plans.compose.Layers;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The command {@code slipway}. */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        if (arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"))) {
            // The answer needs no parser, and is asked for by scripts that are in a hurry.
            System.out.println(new Version().getVersion()[0]);
            return;
        }
        var surroundings = new Surroundings(
                System.out,
                System.err,
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                isTerminal(),
                System.getenv(),
                Path.of(""),
                new Signals(),
                Pulse.REAL,
                Layers::found,
                Runtime.getRuntime()::halt);
        System.exit(new Slipway(surroundings).run(List.of(arguments)).number());
    }

    /** Java 25 has no console again where there is no terminal, whatever earlier ones had. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}

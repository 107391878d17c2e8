package dev.slipway.host.probe;

import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;
import java.util.List;

/**
 * What a program that only reads prints. That it changes nothing is the word of the layer that asks.
 *
 * @param arguments the program's absolute path and its arguments; no shell sees them
 */
public record ProgramProbe(TargetId target, List<String> arguments) implements HostProbe<ProgramProbe.Printed> {

    public ProgramProbe {
        arguments = List.copyOf(arguments);
    }

    /**
     * What it printed.
     *
     * @param exit its exit status; 127 if there is no such program
     * @param output standard output, at most 1 MiB
     * @param error standard error, at most 4 KiB
     */
    public record Printed(int exit, String output, String error) implements Reading {}

    @Override
    public Class<Printed> answers() {
        return Printed.class;
    }
}

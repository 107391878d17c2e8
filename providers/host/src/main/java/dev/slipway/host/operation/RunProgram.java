package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;
import java.util.List;
import java.util.Set;

/**
 * Runs a program with arguments; no shell sees them.
 *
 * @param arguments the program's absolute path and its arguments, none of them secret
 * @param input what it gets on standard input; empty bytes for nothing
 * @param yields name of the output that its standard output, without line ends at its end, becomes; empty if it is only
 *     logged
 * @param uses names of outputs that its input uses
 */
public record RunProgram(Place place, List<String> arguments, Content input, String yields, Set<String> uses)
        implements HostOperation {

    public RunProgram {
        arguments = List.copyOf(arguments);
    }

    @Override
    public String summary() {
        return "run " + String.join(" ", arguments);
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("RunProgram")
                .and("arguments", Value.texts(arguments))
                .and("input", input)
                .and("yields", yields)
                .build();
    }
}

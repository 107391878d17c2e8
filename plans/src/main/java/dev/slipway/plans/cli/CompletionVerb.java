package dev.slipway.plans.cli;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code slipway completion}. */
final class CompletionVerb implements Verb {

    /** The shells that can be told. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @Override
    public CommandSpec spec() {
        var spec = Help.command(this, "completion", "Prints what a shell needs to complete this command line.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("SHELL")
                .type(String.class)
                .arity("1")
                .required(true)
                .completionCandidates(List.of("bash", "zsh", "fish"))
                .description("bash, zsh or fish.")
                .build());
        return Help.examples(spec, "source <(slipway completion bash)", "slipway completion fish | source");
    }

    static Shell request(ParseResult arguments) {
        return Choice.of(Shell.class, "completion", arguments.matchedPositionalValue(0, ""));
    }

    @Override
    public ExitCode run(ParseResult arguments, Surroundings surroundings) {
        var whole = Slipway.whole(surroundings);
        var script = switch (request(arguments)) {
            // The script of picocli is for both: it loads what zsh needs for those of bash.
            case BASH, ZSH -> AutoComplete.bash("slipway", whole);
            case FISH -> FishCompletion.of(whole.getCommandSpec());
        };
        Screen.of(arguments, surroundings).print(script);
        return ExitCode.DONE;
    }
}

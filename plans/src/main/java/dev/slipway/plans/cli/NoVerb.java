package dev.slipway.plans.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command that only has commands below it. */
record NoVerb(String help) implements Verb {

    @Override
    public CommandSpec spec() {
        throw new UnsupportedOperationException("it is no command of its own");
    }

    @Override
    public ExitCode run(ParseResult arguments, Surroundings surroundings) {
        throw new Usage(
                "a command is missing",
                "expected one of "
                        + String.join(
                                ", ",
                                arguments.commandSpec().subcommands().keySet().stream()
                                        .filter(name -> !name.equals("help"))
                                        .toList()),
                "see: " + help);
    }
}

package dev.slipway.plans.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command: what it takes, and what it does. */
interface Verb {

    /** Its options, parameters and help. */
    CommandSpec spec();

    /** Does it. */
    ExitCode run(ParseResult arguments, Surroundings surroundings);
}

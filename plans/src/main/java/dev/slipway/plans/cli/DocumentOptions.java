package dev.slipway.plans.cli;

import dev.slipway.plans.run.Workplace;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Which document, and whether it is real. */
final class DocumentOptions {

    private static final String FILE = "--file";
    private static final String REHEARSE = "--rehearse";

    private DocumentOptions() {}

    static CommandSpec document() {
        return Topic.of(OptionSpec.builder("-f", FILE)
                .paramLabel("FILE")
                .type(String.class)
                .defaultValue("installation.yaml")
                .description(
                        "The installation document (default: ${DEFAULT-VALUE}). Beside it, in .slipway, is the state.")
                .build());
    }

    static CommandSpec rehearsal() {
        return Topic.of(Topic.flag(
                REHEARSE,
                "Work on modelled hosts in .slipway/rehearsal instead of real ones, with a state of their own."));
    }

    static Path file(ParseResult arguments, Path folder) {
        return folder.resolve(arguments.matchedOptionValue(FILE, "installation.yaml"));
    }

    /** The workplace of a command that has both topics. */
    static Workplace workplace(ParseResult arguments, Path folder) {
        var document = file(arguments, folder);
        return Topic.has(arguments, REHEARSE) ? Workplace.rehearsal(document) : Workplace.real(document);
    }
}

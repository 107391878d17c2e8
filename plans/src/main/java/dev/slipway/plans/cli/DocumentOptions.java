package dev.slipway.plans.cli;

import dev.slipway.plans.document.Limits;
import dev.slipway.plans.run.Workplace;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Which document, and whether it is real. */
final class DocumentOptions {

    private static final String FILE = "--file";
    private static final String LIMIT = "--document-limit";
    private static final String REHEARSE = "--rehearse";

    private DocumentOptions() {}

    static CommandSpec document() {
        return Topic.of(
                OptionSpec.builder("-f", FILE)
                        .paramLabel("FILE")
                        .type(String.class)
                        .defaultValue("installation.yaml")
                        .description("The installation document (default: ${DEFAULT-VALUE}). Beside it, in .slipway, is"
                                + " the state.")
                        .build(),
                Topic.value(LIMIT, "MIB", "How large the document may be, in MiB (default: 1).")
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

    static Limits limits(ParseResult arguments) {
        return Topic.text(arguments, LIMIT).map(DocumentOptions::limits).orElse(Limits.USUAL);
    }

    private static Limits limits(String text) {
        if (text.matches("[1-9][0-9]{0,3}") && Integer.parseInt(text) <= Limits.MOST_MEBIBYTES) {
            return Limits.mebibytes(Integer.parseInt(text));
        }
        throw new Usage(
                LIMIT + " does not take '" + text + "'",
                "expected a number of MiB from 1 to " + Limits.MOST_MEBIBYTES,
                "leave it out for " + Limits.mebibytesFor(Limits.USUAL.bytes()));
    }

    /** The workplace of a command that has both topics. */
    static Workplace workplace(ParseResult arguments, Path folder) {
        var document = file(arguments, folder);
        var limits = limits(arguments);
        return Topic.has(arguments, REHEARSE)
                ? Workplace.rehearsal(document, limits)
                : Workplace.real(document, limits);
    }
}

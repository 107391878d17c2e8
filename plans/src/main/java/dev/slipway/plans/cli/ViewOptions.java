package dev.slipway.plans.cli;

import dev.slipway.plans.view.Detail;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * How a plan is shown.
 *
 * @param commands whether exactly what will run is shown
 */
record ViewOptions(Format format, Detail detail, boolean commands) {

    private static final String FORMAT = "--format";
    private static final String DETAIL = "--detail";
    private static final String COMMANDS = "--commands";

    /** The forms of a plan. */
    enum Format {
        TEXT,
        MARKDOWN,
        JSON
    }

    static CommandSpec formatTopic() {
        return Topic.of(formatOption());
    }

    private static OptionSpec formatOption() {
        return Topic.value(FORMAT, "FORMAT", "How to show it: text, markdown (for a pull request) or json.")
                .defaultValue("text")
                .build();
    }

    static CommandSpec topic() {
        return Topic.of(
                formatOption(),
                Topic.value(
                                DETAIL,
                                "DETAIL",
                                "How much the text says: summary (addresses and reasons), normal (long contents of what"
                                        + " is new are cut) or full.")
                        .defaultValue("normal")
                        .build(),
                Topic.flag(COMMANDS, "Show exactly what will run on each host."));
    }

    static ViewOptions of(ParseResult arguments) {
        return new ViewOptions(
                format(arguments),
                Choice.of(Detail.class, DETAIL, arguments.matchedOptionValue(DETAIL, "normal")),
                Topic.has(arguments, COMMANDS));
    }

    static Format format(ParseResult arguments) {
        return Choice.of(Format.class, FORMAT, arguments.matchedOptionValue(FORMAT, "text"));
    }
}

package dev.slipway.plans.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * How a plan is carried out.
 *
 * @param approved whether nobody is asked
 * @param parallelism how many changes may be under way at once
 * @param json whether progress is for a program
 */
record ApplyOptions(boolean approved, int parallelism, boolean json) {

    private static final String APPROVE = "--auto-approve";
    private static final String PARALLELISM = "--parallelism";
    private static final String JSON = "--json";
    private static final int USUAL = 32;
    private static final int MOST = 10_000;

    static CommandSpec topic() {
        return rehearsalTopic().addOption(Topic.flag(APPROVE, "Ask nobody."));
    }

    /** Where nobody is asked anyway. */
    static CommandSpec rehearsalTopic() {
        return Topic.of(
                Topic.value(PARALLELISM, "N", "How many changes may be under way at once (default: 32).")
                        .build(),
                Topic.flag(JSON, "Tell what happens as JSON, one event a line."));
    }

    static ApplyOptions of(ParseResult arguments) {
        return new ApplyOptions(
                Topic.has(arguments, APPROVE),
                Topic.text(arguments, PARALLELISM).map(ApplyOptions::number).orElse(USUAL),
                Topic.has(arguments, JSON));
    }

    private static int number(String text) {
        if (text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= MOST) {
            return Integer.parseInt(text);
        }
        throw new Usage(
                PARALLELISM + " does not take '" + text + "'",
                "expected a number from 1 to " + MOST,
                "leave it out for " + USUAL);
    }

    /**
     * Refuses to begin where nobody could be asked.
     *
     * @param instead what else may be done
     */
    void requireAnswer(String verb, String instead, boolean terminal) {
        if (approved) {
            return;
        }
        if (json) {
            throw new Usage(
                    verb + " --json asks nobody",
                    "a program reads its output, so a person cannot be asked on the way",
                    instead + "add " + APPROVE);
        }
        if (!terminal) {
            throw new Usage(
                    verb + " has nobody to ask",
                    "found no terminal at both ends, expected one or " + APPROVE,
                    instead + "add " + APPROVE);
        }
    }
}

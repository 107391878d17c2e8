package dev.slipway.plans.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that belong together and that several commands take. */
final class Topic {

    private Topic() {}

    static CommandSpec of(OptionSpec... options) {
        var spec = CommandSpec.create();
        for (var option : options) {
            spec.addOption(option);
        }
        return spec;
    }

    /** An option with a value. */
    static OptionSpec.Builder value(String name, String label, String... description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .description(description)
                .type(String.class);
    }

    /** An option that may be given several times, each time with a value. */
    static OptionSpec repeated(String name, String label, String... description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .description(description)
                .type(String[].class)
                .arity("1")
                .build();
    }

    /** An option that is there or is not. */
    static OptionSpec flag(String name, String... description) {
        return OptionSpec.builder(name)
                .description(description)
                .type(boolean.class)
                .arity("0")
                .build();
    }

    static boolean has(picocli.CommandLine.ParseResult arguments, String name) {
        return arguments.matchedOptionValue(name, Boolean.FALSE);
    }

    static Optional<String> text(picocli.CommandLine.ParseResult arguments, String name) {
        return Optional.ofNullable(arguments.matchedOptionValue(name, (String) null));
    }

    static java.util.List<String> texts(picocli.CommandLine.ParseResult arguments, String name) {
        return java.util.List.of(arguments.matchedOptionValue(name, new String[0]));
    }
}

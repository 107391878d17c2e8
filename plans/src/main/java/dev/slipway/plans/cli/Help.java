package dev.slipway.plans.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What every command has: a name, a sentence, examples, and --help. */
final class Help {

    private Help() {}

    /**
     * A command.
     *
     * @param verb what it does, run when it is called
     * @param description one sentence, then more if there is more to say
     */
    static CommandSpec command(Verb verb, String name, String... description) {
        var spec = CommandSpec.wrapWithoutInspection(verb).name(name);
        spec.usageMessage()
                .description(description)
                .synopsisHeading("")
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%nOptions:%n")
                .commandListHeading("%nCommands:%n")
                .footerHeading("%nExamples:%n")
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .width(100);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
        spec.addMixin("screen", Screen.topic());
        return spec;
    }

    /** Commands that do what is wanted, one a line. */
    static CommandSpec examples(CommandSpec spec, String... examples) {
        var lines = new String[examples.length];
        for (var i = 0; i < examples.length; i++) {
            lines[i] = "  " + examples[i];
        }
        spec.usageMessage().footer(lines);
        return spec;
    }
}

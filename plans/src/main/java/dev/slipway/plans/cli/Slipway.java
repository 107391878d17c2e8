package dev.slipway.plans.cli;

import dev.slipway.engine.planner.PlanningException;
import dev.slipway.engine.saved.SavedPlanException;
import dev.slipway.plans.compose.DocumentProblems;
import dev.slipway.state.StateException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command: finds the verb, runs it, and turns whatever comes of it into words and an exit code. */
final class Slipway {

    private final Surroundings surroundings;

    Slipway(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    ExitCode run(List<String> arguments) {
        var line = line(Verbs.among(arguments));
        ParseResult parsed;
        try {
            parsed = line.parseArgs(arguments.toArray(String[]::new));
        } catch (ParameterException e) {
            complain(usage(e));
            return ExitCode.WRONG_USAGE;
        }
        if (CommandLine.executeHelpRequest(parsed) != null) {
            return ExitCode.DONE;
        }
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        return run((Verb) parsed.commandSpec().userObject(), parsed);
    }

    /** The whole command line, for those who complete it. */
    static CommandLine whole(Surroundings surroundings) {
        return new Slipway(surroundings).line(Verbs.all());
    }

    private CommandLine line(List<Verb> verbs) {
        var root = root();
        verbs.forEach(verb -> {
            var spec = verb.spec();
            root.addSubcommand(spec.name(), spec);
        });
        var colour = surroundings.terminal() && Screen.mayColour(surroundings.environment());
        return new CommandLine(root)
                .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUnmatchedOptionsArePositionalParams(false);
    }

    private static CommandSpec root() {
        var spec = Help.command(
                new NoVerb("slipway --help"),
                "slipway",
                "Installs and keeps a Kubernetes appliance on your own hosts: write one document, review the plan,"
                        + " apply it.");
        spec.versionProvider(new Version());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Show the version.")
                .build());
        var help = new CommandLine(new CommandLine.HelpCommand());
        help.getCommandSpec().usageMessage().description("Shows the help of a command.");
        spec.addSubcommand("help", help);
        return Help.examples(
                spec,
                "slipway apply --rehearse -f examples/three-hosts/installation.yaml --auto-approve",
                "slipway plan -f acme.yaml --out acme.plan",
                "slipway apply -f acme.yaml acme.plan");
    }

    private ExitCode run(Verb verb, ParseResult arguments) {
        try {
            return verb.run(arguments, surroundings);
        } catch (Usage e) {
            complain(e.complaint());
            return ExitCode.WRONG_USAGE;
        } catch (DocumentProblems e) {
            Screen.of(arguments, surroundings).tell(e.problems());
            return ExitCode.FAILED;
        } catch (PlanningException e) {
            e.problems().forEach(problem -> complain(Complaint.of(problem)));
            return ExitCode.FAILED;
        } catch (StateException e) {
            complain(Complaint.of(e.problem()));
            return ExitCode.FAILED;
        } catch (Refused e) {
            e.complaints().forEach(this::complain);
            return ExitCode.REFUSED;
        } catch (SavedPlanException e) {
            complain(new Complaint("the saved plan cannot be used", "", e.why(), e.remedy()));
            return ExitCode.REFUSED;
        } catch (UncheckedIOException e) {
            complain(Complaint.of(e));
            return ExitCode.FAILED;
        } catch (RuntimeException e) {
            complain(new Complaint(
                    "this is a bug in Slipway",
                    "",
                    "found " + e + ", expected no such thing",
                    "report it with what is below, and with the command that you gave"));
            e.printStackTrace(surroundings.err());
            return ExitCode.FAILED;
        }
    }

    private void complain(Complaint complaint) {
        surroundings.err().print(complaint.text("error"));
    }

    private static Complaint usage(ParameterException e) {
        var command = e.getCommandLine().getCommandSpec().qualifiedName();
        var next = "see: " + command + " --help";
        if (e instanceof UnmatchedArgumentException unmatched) {
            var near = unmatched.getSuggestions();
            return new Complaint(
                    "'" + String.join(" ", unmatched.getUnmatched()) + "' is not known to " + command,
                    "",
                    near.isEmpty()
                            ? ""
                            : "did you mean " + String.join(" or ", near.subList(0, Math.min(2, near.size()))) + "?",
                    next);
        }
        return new Complaint(firstLower(String.valueOf(e.getMessage())), "", "", next);
    }

    private static String firstLower(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}

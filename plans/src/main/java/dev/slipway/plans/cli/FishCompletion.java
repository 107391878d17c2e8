package dev.slipway.plans.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completions for fish, a line for each command and option. */
final class FishCompletion {

    private final StringBuilder text = new StringBuilder();

    private FishCompletion() {}

    static String of(CommandSpec root) {
        var completion = new FishCompletion();
        completion.command(root, List.of());
        return completion.text.toString();
    }

    private void command(CommandSpec spec, List<String> path) {
        var condition = condition(spec, path);
        spec.subcommands().forEach((name, below) -> {
            line(
                    condition,
                    "-f -a " + name,
                    sentence(below.getCommandSpec().usageMessage().description()));
        });
        for (var option : spec.options()) {
            if (!option.hidden()) {
                line(condition, names(option), sentence(option.description()));
            }
        }
        spec.subcommands().forEach((name, below) -> {
            var deeper = new ArrayList<>(path);
            deeper.add(name);
            command(below.getCommandSpec(), deeper);
        });
    }

    private static String condition(CommandSpec spec, List<String> path) {
        var conditions = new ArrayList<String>();
        path.forEach(name -> conditions.add("__fish_seen_subcommand_from " + name));
        if (!spec.subcommands().isEmpty()) {
            conditions.add("not __fish_seen_subcommand_from "
                    + String.join(" ", spec.subcommands().keySet()));
        }
        return String.join("; and ", conditions);
    }

    private static String names(OptionSpec option) {
        var names = new StringBuilder();
        for (var name : option.names()) {
            names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        return names.append(option.arity().max() > 0 ? " -r" : "").substring(1);
    }

    private void line(String condition, String completion, String description) {
        text.append("complete -c slipway -n '")
                .append(condition)
                .append("' ")
                .append(completion)
                .append(" -d '")
                .append(description.replace("\\", "\\\\").replace("'", "\\'"))
                .append("'\n");
    }

    private static String sentence(String... description) {
        var text = description.length == 0 ? "" : description[0];
        var end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}

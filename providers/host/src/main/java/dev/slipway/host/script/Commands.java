package dev.slipway.host.script;

import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.HostOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows what an operation runs on its host: the lines of the script's own function, with the values in their places.
 * Where content goes is shown by what it is, and a secret by its reference.
 */
public final class Commands {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern VARIABLE = Pattern.compile("\\$([a-z]+)\\b");
    private static final Pattern DECIDED = Pattern.compile("^( *)\\[ -z (\\S+) ] \\|\\| (.*)$");

    private Commands() {}

    /** The lines that will be run, readable, without secrets. */
    public static List<String> of(HostOperation operation) {
        try {
            var step = Steps.of(operation, Folders.USUAL);
            var lines = new ArrayList<String>();
            if (step.function().startsWith("apt_")) {
                lines.add(Library.OPERATIONS.exports());
            }
            var content = Supply.of(operation);
            if (!content.equals(Content.nothing())) {
                lines.add("# pour prints " + shown(content));
            }
            var words = step.arguments().isEmpty() ? "" : Shell.line(step.arguments());
            for (var line : Library.OPERATIONS.body(step.function())) {
                decided(filled(line, step.variables(), words)).ifPresent(lines::add);
            }
            return List.copyOf(lines);
        } catch (UnfitText unfit) {
            return List.of("# cannot be run: " + unfit.why().replaceAll("\\p{Cntrl}", " "));
        }
    }

    private static String shown(Content content) {
        return switch (content) {
            case Content.Plain(var bytes) ->
                bytes.size() + " bytes with the SHA-256 digest " + Digest.sha256(bytes.toArray());
            case Content.Hidden(var secret) -> "the secret " + secret.reference();
            case Content.Local(var path, var sha256) -> "the file " + path + " with the SHA-256 digest " + sha256;
            case Content.Yielded(var output) -> "the output '" + output + "' of an operation before";
            case Content.Joined(var parts) ->
                parts.stream()
                        .map(Commands::shown)
                        .reduce((one, next) -> one + ", then " + next)
                        .orElse("nothing");
        };
    }

    /** A line with values in the place of variables, where these are the operation's own. */
    private static String filled(String line, Map<String, String> variables, String words) throws UnfitText {
        var quoted = new TreeMap<String, String>();
        for (var found : QUOTED.matcher(line).results().toList()) {
            if (found.group(1).equals("$@")) {
                quoted.put(found.group(), words);
            } else if (isKnown(found.group(1), variables)) {
                quoted.put(found.group(), Shell.word(filledPlain(found.group(1), variables, value -> value)));
            }
        }
        var text = QUOTED.matcher(line)
                .replaceAll(found -> Matcher.quoteReplacement(quoted.getOrDefault(found.group(), found.group())));
        // What stands outside of quotes is a list of words that need none.
        return filledPlain(text, variables, value -> value);
    }

    private static boolean isKnown(String text, Map<String, String> variables) {
        return text.indexOf('$') >= 0
                && VARIABLE.matcher(text).results().allMatch(found -> variables.containsKey(found.group(1)))
                && VARIABLE.matcher(text).replaceAll("").indexOf('$') < 0;
    }

    private static String filledPlain(String text, Map<String, String> variables, UnaryOperator<String> form) {
        return VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, variables, form)));
    }

    private static String value(MatchResult found, Map<String, String> variables, UnaryOperator<String> form) {
        var value = variables.get(found.group(1));
        return value == null ? found.group() : form.apply(value);
    }

    /** A line without the condition in front of it that is decided by now; empty if it will not be run. */
    private static java.util.Optional<String> decided(String line) {
        var condition = DECIDED.matcher(line);
        if (!condition.matches()) {
            return java.util.Optional.of(line);
        }
        return condition.group(2).equals("''")
                ? java.util.Optional.empty()
                : java.util.Optional.of(condition.group(1) + condition.group(3));
    }
}

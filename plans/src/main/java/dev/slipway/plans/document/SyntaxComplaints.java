package dev.slipway.plans.document;

import dev.slipway.engine.document.Position;
import dev.slipway.engine.document.Problem;
import java.util.ArrayList;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Says in our words why the parser cannot go on. The parser's own words are not passed on: they quote what they found,
 * and that may be a secret.
 */
final class SyntaxComplaints {

    private final DocumentText document;

    SyntaxComplaints(DocumentText document) {
        this.document = document;
    }

    Problem of(MarkedYAMLException e) {
        var problem = Optional.ofNullable(e.getProblem()).orElse("");
        var context = Optional.ofNullable(e.getContext()).orElse("");
        var here = position(Optional.ofNullable(e.getProblemMark()), Position.at(document.source(), 1, 1));
        var begin = position(Optional.ofNullable(e.getContextMark()), here);
        if (problem.contains("(TAB)")) {
            return tab(here);
        }
        if (context.contains("quoted scalar")) {
            return problem.contains("escape") || problem.contains("hexdecimal") ? escape(here) : openQuote(begin);
        }
        if (context.contains("flow mapping") || context.contains("flow sequence")) {
            return openBracket(begin, here, context.contains("mapping") ? "}" : "]");
        }
        if (problem.contains("cannot start any token")) {
            return Problem.error(
                    "no value begins with this character",
                    here,
                    "YAML keeps '@', '`' and '%' for itself at the begin of a value",
                    "put the value in quotes");
        }
        if (problem.contains("mapping values are not allowed")) {
            return Problem.error(
                    "a ':' stands where no key can be",
                    here,
                    "the line is indented otherwise than its neighbours, or a value that has ': ' in it has no quotes",
                    "correct the indentation, or put the value in quotes");
        }
        if (problem.contains("could not find expected ':'")) {
            return Problem.error(
                    "this key has no ':'",
                    begin,
                    "expected `key: value`",
                    "write ':' and a value behind the key, or indent the line if it belongs to the one before");
        }
        if (context.contains("block mapping")
                || context.contains("block collection")
                || context.contains("block sequence")) {
            return Problem.error(
                    "this does not go with what is before it",
                    here,
                    "what began at " + begin + " goes on with another entry of the same indentation, and this is none",
                    "correct the indentation, or put a value that begins with a quote in quotes as a whole");
        }
        return Problem.error(
                "this is not YAML",
                here,
                context.isEmpty() ? "it cannot be read on from here" : "it cannot be read on from here, " + context,
                "correct this place; texts with special characters need quotes");
    }

    private Problem tab(Position here) {
        var others = new ArrayList<String>();
        var lines = document.text().split("\r\n|\r|\n", -1);
        for (var i = here.line(); i < lines.length; i++) {
            var text = lines[i].stripLeading();
            if (!text.isEmpty()
                    && lines[i].indexOf('\t') >= 0
                    && lines[i].indexOf('\t') < lines[i].length() - text.length()) {
                others.add(String.valueOf(i + 1));
            }
        }
        var more = others.isEmpty()
                ? ""
                : "; there are tabs in the indentation of line "
                        + String.join(", ", others.subList(0, Math.min(10, others.size())))
                        + (others.size() > 10 ? " and others" : "") + " too";
        return Problem.error(
                "a tab is where only spaces may be",
                here,
                "YAML is indented, and keys and values are set apart, with spaces only" + more,
                "replace tabs by spaces");
    }

    private static Problem escape(Position here) {
        return Problem.error(
                "this is no escape",
                here,
                "in double quotes a backslash begins an escape, such as \\n",
                "write the backslash twice, or use single quotes");
    }

    private static Problem openQuote(Position begin) {
        return Problem.error(
                "a quote is opened here and not closed", begin, "expected the same quote again", "close the quote");
    }

    private static Problem openBracket(Position begin, Position here, String bracket) {
        return Problem.error(
                "a bracket is opened here and not closed",
                begin,
                "expected ',' or '" + bracket + "' at " + here.line() + ":" + here.column(),
                "close the bracket, or put a text with special characters in quotes");
    }

    private Position position(Optional<Mark> mark, Position otherwise) {
        return mark.map(at -> YamlEvents.position(document.source(), at)).orElse(otherwise);
    }
}

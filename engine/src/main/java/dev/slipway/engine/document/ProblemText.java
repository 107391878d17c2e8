package dev.slipway.engine.document;

import java.util.List;
import java.util.Locale;

/**
 * Problems as people read them: what, where with the line and a marker, why, and what to do.
 *
 * <pre>
 * error: spec.hosts[node-2].adress is not a known key
 *   at installation.yaml:7:22
 *     7 |     - {name: node-2, adress: 10.77.0.12}
 *       |                      ^^^^^^
 *   found `adress`; known here: address, connection, name, roles
 *   write `address`
 * </pre>
 */
public final class ProblemText {

    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String BOLD = "\u001b[1m";
    private static final String FAINT = "\u001b[2m";
    private static final String NORMAL = "\u001b[0m";

    private final boolean colour;

    private ProblemText(boolean colour) {
        this.colour = colour;
    }

    public static ProblemText plain() {
        return new ProblemText(false);
    }

    public static ProblemText coloured() {
        return new ProblemText(true);
    }

    /** All of them by place, an empty line between two, and their count at the end; nothing if there are none. */
    public String of(Problems problems) {
        var list = problems.list();
        if (list.isEmpty()) {
            return "";
        }
        var text = new StringBuilder();
        for (var problem : list) {
            text.append(of(problem)).append('\n');
        }
        return text.append(count(list, problems.dropped())).append('\n').toString();
    }

    /** One problem, each of its lines ended. */
    public String of(Problem problem) {
        var severity = problem.severity().name().toLowerCase(Locale.ROOT);
        var shade = problem.severity() == Problem.Severity.ERROR ? RED : YELLOW;
        var text = new StringBuilder()
                .append(dressed(BOLD + shade, severity + ':'))
                .append(' ')
                .append(dressed(BOLD, problem.what()))
                .append('\n');
        problem.where().ifPresent(where -> text.append(place(where, shade)));
        return text.append(indented(problem.why()))
                .append(indented(problem.next()))
                .toString();
    }

    private String place(Position where, String shade) {
        var number = String.valueOf(where.line());
        var margin = " ".repeat(number.length());
        var excerpt = Excerpt.of(where);
        return "  at " + where + '\n'
                + dressed(FAINT, "    " + number + " |") + (excerpt.text().isEmpty() ? "" : " " + excerpt.text()) + '\n'
                + dressed(FAINT, "    " + margin + " |") + ' ' + " ".repeat(excerpt.from())
                + dressed(shade, "^".repeat(excerpt.width())) + '\n';
    }

    private static String indented(String text) {
        return text.isEmpty() ? "" : "  " + text.replace("\n", "\n  ") + '\n';
    }

    private static String count(List<Problem> list, int dropped) {
        var errors = list.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
        var warnings = list.size() - errors;
        var count = errors == 0
                ? number(warnings, "warning")
                : number(errors, "error") + (warnings == 0 ? "" : ", " + number(warnings, "warning"));
        return dropped == 0 ? count : count + ", and " + dropped + " more";
    }

    private static String number(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private String dressed(String dress, String text) {
        return colour ? dress + text + NORMAL : text;
    }
}

package dev.slipway.plans.cli;

import dev.slipway.engine.document.ProblemText;
import dev.slipway.engine.document.Problems;
import dev.slipway.plans.view.Paint;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Where a command writes: what was asked for goes to standard output, all else to standard error. */
final class Screen {

    private static final String NO_COLOR = "--no-color";

    private final Surroundings surroundings;
    private final boolean colour;

    private Screen(Surroundings surroundings, boolean colour) {
        this.surroundings = surroundings;
        this.colour = colour;
    }

    static CommandSpec topic() {
        return Topic.of(Topic.flag(NO_COLOR, "No colour. There is none anyway if NO_COLOR is set or nobody watches."));
    }

    static Screen of(ParseResult arguments, Surroundings surroundings) {
        return new Screen(
                surroundings,
                surroundings.terminal() && !Topic.has(arguments, NO_COLOR) && mayColour(surroundings.environment()));
    }

    static boolean mayColour(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(environment.get("TERM"));
    }

    /** What relative paths of arguments are relative to. */
    Path folder() {
        return surroundings.folder();
    }

    boolean isTerminal() {
        return surroundings.terminal();
    }

    Paint paint() {
        return colour ? Paint.COLOURED : Paint.PLAIN;
    }

    PrintStream out() {
        return surroundings.out();
    }

    PrintStream err() {
        return surroundings.err();
    }

    /** Writes what was asked for. */
    void print(String text) {
        surroundings.out().print(text);
        surroundings.out().flush();
    }

    /** Says something on the way, on one line. */
    void say(String line) {
        surroundings.err().println(line);
    }

    void error(Complaint complaint) {
        surroundings.err().print(complaint.text("error"));
    }

    void warn(Complaint complaint) {
        surroundings.err().print(complaint.text("warning"));
    }

    /** Tells of problems with a document; nothing if there are none. */
    void tell(Problems problems) {
        surroundings.err().print((colour ? ProblemText.coloured() : ProblemText.plain()).of(problems));
    }

    /** Asks a person; an empty text if nobody answers. */
    String ask(String question) {
        surroundings.err().print(question);
        surroundings.err().flush();
        try {
            return Objects.requireNonNullElse(surroundings.in().readLine(), "").strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the answer cannot be read", e);
        }
    }
}

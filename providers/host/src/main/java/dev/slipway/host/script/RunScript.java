package dev.slipway.host.script;

import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.RunResult;
import dev.slipway.engine.target.Session;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.operation.HostOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * A script that does operations in order, up to the first that fails, and then asks probes.
 *
 * <p>Its text has secrets in it: it goes to the host's standard input and nowhere else.
 */
public final class RunScript {

    private final String text;
    private final List<Bytes> large;
    private final RunAnswer answer;

    private RunScript(String text, List<Bytes> large, RunAnswer answer) {
        this.text = text;
        this.large = List.copyOf(large);
        this.answer = answer;
    }

    /**
     * Who runs a script.
     *
     * @param id of the script: new and random
     * @param run of the run that it belongs to
     * @param about both, for people: {@code run 7f3a of acme by alice@laptop}
     * @param lost scripts of the same run whose end nobody saw: they have to be waited for; others of the run may run
     *     beside it
     */
    public record Author(String id, String run, String about, List<String> lost) {}

    /**
     * Renders a run.
     *
     * @throws UnfitText if an operation cannot be what it says
     * @throws Session.MissingSecret if a secret is not there
     */
    public static RunScript of(Scene scene, Author author, Run run) throws UnfitText, Session.MissingSecret {
        var numbers = new HashMap<String, Integer>();
        var hidden = new ArrayList<String>();
        var large = new ArrayList<Bytes>();
        var supply = new Supply(run.outputs(), numbers, scene.secrets(), hidden, large);
        var lines = new StringBuilder();
        for (var number = 0; number < run.operations().size(); number++) {
            var operation = run.operations().get(number);
            lines.append(lines(operation, number, scene.folders(), supply));
            if (!operation.yields().isEmpty()) {
                numbers.put(operation.yields(), number);
            }
        }
        var asking = new Asking(run.after(), scene.secrets()::digest);
        var enter = new ArrayList<String>();
        enter.add("enter");
        enter.addAll(author.lost());
        var receive = new ArrayList<String>();
        receive.add("receive");
        large.forEach(bytes -> receive.add(Integer.toString(bytes.size())));
        var text = scene.preamble()
                + Shell.assignment("ID", author.id()) + "\n"
                + Shell.assignment("RUN_ID", author.run()) + "\n"
                + Shell.assignment("ABOUT", author.about()) + "\n"
                + Shell.assignment("LIMIT", Long.toString(scene.patience())) + "\n"
                + Library.FRAMES.text() + Library.PROBES.text() + Library.RUN.text() + Library.OPERATIONS.text()
                + Shell.line(enter) + "\n" + Shell.line(receive) + "\n" + lines
                + "leave\nif [ \"$over\" = gone ]; then frame end; exit 0; fi\n"
                + asking.lines() + "frame end\nexit 0\n";
        return new RunScript(text, large, new RunAnswer(scene, run, asking, hidden));
    }

    private static String lines(Operation operation, int number, Folders folders, Supply supply)
            throws UnfitText, Session.MissingSecret {
        if (!(operation instanceof HostOperation host)) {
            throw new UnfitText("this cannot be done on a host: " + operation.summary());
        }
        var step = Steps.of(host, folders);
        var words = new ArrayList<String>();
        words.add("step");
        words.add(Integer.toString(number));
        words.add(operation.summary().replaceAll("\\p{Cntrl}", " "));
        words.add(step.function());
        words.addAll(step.arguments());
        return step.assignments() + "\n"
                + Shell.assignment("content", supply.words(Supply.of(host))) + "\n"
                + Shell.assignment("yields", operation.yields().isEmpty() ? "" : "yes") + "\n"
                + Shell.line(words) + "\n";
    }

    /** The script. It may have secrets in it. */
    public String text() {
        return text;
    }

    /** What goes to standard input after the script, without anything in between. */
    public List<Bytes> large() {
        return large;
    }

    /** What takes what it prints. */
    public RunAnswer answer() {
        return answer;
    }

    /** Nothing was done, because of something. */
    public static RunResult nothingDone(Run run, Failure failure) {
        return new RunResult(0, Optional.of(failure), Outputs.NONE, Scene.unreadable(run.after(), failure.what()));
    }
}

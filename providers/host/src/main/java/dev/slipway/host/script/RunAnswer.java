package dev.slipway.host.script;

import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.RunResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Takes what a script printed that does operations. */
public final class RunAnswer {

    private static final int SHORTEST_HIDDEN = 4;

    private final Scene scene;
    private final Run run;
    private final Asking asking;
    private final List<String> hidden;
    private final Map<String, String> outputs = new TreeMap<>();
    private int completed;
    private Optional<Failure> failure = Optional.empty();
    private boolean ended;

    RunAnswer(Scene scene, Run run, Asking asking, List<String> hidden) {
        this.scene = scene;
        this.run = run;
        this.asking = asking;
        this.hidden = hidden;
    }

    /**
     * Reads to the end.
     *
     * @param torn why it broke off, if it does
     */
    public RunResult take(Frames frames, Supplier<Failure> torn) {
        try {
            for (var head = frames.next(); head.isPresent() && !ended; head = frames.next()) {
                take(head.get(), frames);
            }
        } catch (IOException _) {
            // Breaking off is what the caller has words for.
        }
        if (!ended && failure.isEmpty()) {
            failure = Optional.of(torn.get());
        }
        Readings after = asking.answers(failure.map(Failure::what).orElse("the host gave no answer to this"));
        return new RunResult(completed, failure, new Outputs(outputs), after);
    }

    /** Whether the script is known to have ended. */
    public boolean ended() {
        return ended;
    }

    private void take(Frames.Head head, Frames frames) throws IOException {
        switch (head.kind()) {
            case "begin" -> scene.begun(head.rest());
            case "says" -> scene.progress().accept(head.rest());
            case "done" -> completed++;
            case "yield" -> yielded(frames);
            case "failed" -> failed(head.rest(), frames);
            case "held" ->
                failure = Optional.of(new Failure(
                        current() + " failed: the dpkg lock is held",
                        "held by " + head.rest() + " for longer than " + scene.patience() + " seconds",
                        "wait until it is done, or end it; then apply again",
                        true,
                        false));
            case "stranger" -> failure = Optional.of(scene.stranger(head.rest()));
            case "refused" ->
                failure = Optional.of(Failure.of(
                        "another run works on this host",
                        head.rest(),
                        "wait until it is done, or end it there; then apply again"));
            case "unreceived" ->
                failure = Optional.of(new Failure(
                        "the host could not take the files that were sent to it",
                        head.rest(),
                        "make room on the host's disk, or see to the connection; then apply again",
                        true,
                        false));
            case "late" ->
                failure = Optional.of(new Failure(
                        "a script of a run whose workstation is gone still runs on this host",
                        head.rest(),
                        "it ends by itself when its operation is done; then apply again",
                        true,
                        false));
            case "stopped" ->
                failure = Optional.of(new Failure(
                        "the host did not hear the workstation any more and stopped before: " + current(),
                        "",
                        "apply again",
                        true,
                        false));
            case "end" -> ended = true;
            default -> asking.take(head, frames);
        }
    }

    private String current() {
        return completed < run.operations().size()
                ? run.operations().get(completed).summary()
                : "the end";
    }

    private void yielded(Frames frames) throws IOException {
        var body = frames.body();
        if (body.isPresent() && completed < run.operations().size()) {
            outputs.put(run.operations().get(completed).yields(), body.get().text());
            hidden.add(body.get().text().strip());
        }
    }

    private void failed(String rest, Frames frames) throws IOException {
        var status = rest.replaceFirst("^[0-9]+ ", "");
        var error = frames.body().map(Frames.Body::text).orElse("");
        var next = frames.next();
        var output = next.isPresent() && next.get().kind().equals("printed")
                ? frames.body().map(Frames.Body::text).orElse("")
                : "";
        var words = covered(Words.ofFailure(error, output));
        failure = Optional.of(Remedies.failure(run.operations().get(completed), status, words));
    }

    /** What is said without the secrets that this script was given: a program may repeat its input. */
    private String covered(String text) {
        var covered = text;
        for (var secret : hidden) {
            if (secret.length() >= SHORTEST_HIDDEN) {
                covered = covered.replace(secret, "(secret)");
            }
        }
        return covered;
    }
}

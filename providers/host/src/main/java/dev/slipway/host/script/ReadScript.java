package dev.slipway.host.script;

import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** A script that asks probes and changes nothing. */
public final class ReadScript {

    private final Scene scene;
    private final Collection<? extends Probe<?>> probes;
    private final Asking asking;
    private final String text;

    private ReadScript(Scene scene, Collection<? extends Probe<?>> probes, Asking asking, String text) {
        this.scene = scene;
        this.probes = probes;
        this.asking = asking;
        this.text = text;
    }

    /**
     * The script for some probes.
     *
     * @param lost scripts that were started here and whose end nobody saw: they are waited for
     */
    public static ReadScript of(Scene scene, Collection<? extends Probe<?>> probes, List<String> lost) throws UnfitText {
        var asking = new Asking(probes);
        var settle = new java.util.ArrayList<String>();
        settle.add("settle");
        settle.add(Long.toString(scene.patience()));
        settle.addAll(lost);
        var text = scene.preamble() + Library.FRAMES.text() + Library.PROBES.text() + Shell.line(settle) + "\n"
                + asking.lines() + "frame end\nexit 0\n";
        return new ReadScript(scene, probes, asking, text);
    }

    public String text() {
        return text;
    }

    /**
     * Takes what the script printed.
     *
     * @param whyTorn what to say where the answer breaks off
     */
    public Answered answered(Frames frames, String whyTorn) {
        var host = Identity.UNKNOWN;
        try {
            for (var head = frames.next(); head.isPresent(); head = frames.next()) {
                var kind = head.get().kind();
                switch (kind) {
                    case "begin" -> host = Identity.parse(head.get().rest());
                    case "says" -> scene.progress().accept(head.get().rest());
                    case "busy" -> {
                        var why = "a script whose workstation is gone still runs on it: " + head.get().rest();
                        return new Answered(host, Scene.unreadable(probes, why), true);
                    }
                    case "end" -> {
                        return new Answered(host, asking.answers("the host gave no answer to this"), true);
                    }
                    default -> asking.take(head.get(), frames);
                }
            }
        } catch (IOException e) {
            return new Answered(host, asking.answers(whyTorn + ": " + e.getMessage()), false);
        }
        return new Answered(host, asking.answers(whyTorn), false);
    }

    /**
     * What came of it.
     *
     * @param host who answered
     * @param whole whether the answer came to its end
     */
    public record Answered(Identity host, Readings readings, boolean whole) {}
}

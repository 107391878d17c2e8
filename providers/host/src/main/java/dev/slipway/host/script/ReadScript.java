package dev.slipway.host.script;

import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

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
    public static ReadScript of(Scene scene, Collection<? extends Probe<?>> probes, List<String> lost)
            throws UnfitText {
        var asking = new Asking(probes, scene.secrets()::digest);
        var settle = new ArrayList<String>();
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
     * @param torn why the answer breaks off, if it does
     */
    public Answered answered(Frames frames, Supplier<Failure> torn) {
        try {
            for (var head = frames.next(); head.isPresent(); head = frames.next()) {
                var kind = head.get().kind();
                switch (kind) {
                    case "begin" -> scene.begun(head.get().rest());
                    case "says" -> scene.progress().accept(head.get().rest());
                    case "busy" -> {
                        var why = "a script whose workstation is gone still runs on it: "
                                + head.get().rest();
                        return new Answered(Scene.unreadable(probes, why), true);
                    }
                    case "stranger" -> {
                        var why = scene.stranger(head.get().rest()).oneLine();
                        return new Answered(Scene.unreadable(probes, why), true);
                    }
                    case "end" -> {
                        return new Answered(asking.answers("the host gave no answer to this"), true);
                    }
                    default -> asking.take(head.get(), frames);
                }
            }
        } catch (IOException _) {
            // Why it broke off the caller knows better.
        }
        return new Answered(asking.answers(torn.get().oneLine()), false);
    }

    /**
     * What came of it.
     *
     * @param whole whether the answer came to its end
     */
    public record Answered(Readings readings, boolean whole) {}
}

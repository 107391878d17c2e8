package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
import java.util.function.Consumer;

/**
 * What every script is given.
 *
 * @param boundary begins each frame: random, new for each script, of letters and digits
 * @param folders the folders on the host that are ours
 * @param patience how many seconds it may wait for others
 * @param progress takes what it waits for
 */
public record Scene(String boundary, Folders folders, long patience, Consumer<String> progress) {

    public Scene {
        if (!boundary.matches("[A-Za-z0-9]{16,64}")) {
            throw new IllegalArgumentException("not a boundary: " + boundary);
        }
    }

    /** The lines that set what the script's common part needs. */
    String preamble() throws UnfitText {
        return Shell.assignment("BOUNDARY", "--" + boundary) + "\n"
                + Shell.assignment("RUN", folders.run()) + "\n"
                + Shell.assignment("LIB", folders.lib()) + "\n";
    }

    /** Frames in what such a script prints. */
    public Frames frames(java.io.InputStream in) {
        return new Frames(in, "--" + boundary);
    }

    /** No answers to probes, because of something. */
    static Readings unreadable(Iterable<? extends dev.slipway.engine.target.Probe<?>> probes, String why) {
        var answers = Readings.builder();
        probes.forEach(probe -> answers.unreadable(probe, why));
        return answers.build();
    }
}
